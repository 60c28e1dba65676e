using System.Text;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Reconciliation;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>
/// One attempt at one run: reads what is stored, streams the list against it, writes what differs as versions of a new generation, and
/// publishes them in one write at the end. Until then readers see what they saw before.
/// </summary>
public sealed class ListPull(
    TableServiceClient tables, ListDownload download, Reconciler reconciler, TimeProvider time, IOptions<SnapshotOptions> options, IOptions<LeadOptions> leads)
{
    /// <summary>Pulls the list, and publishes what was found.</summary>
    /// <param name="run">The run as it stands.</param>
    /// <param name="lease">The hold on the list.</param>
    /// <param name="cancellationToken">Ends the attempt without a trace.</param>
    /// <returns>The run as it was published.</returns>
    /// <exception cref="PullFailedException">The list could not be had.</exception>
    /// <exception cref="RowFormatException">The answer is no list, or breaks off.</exception>
    /// <exception cref="LeaseLostException">Somebody else has the list.</exception>
    public async Task<RunRecord> RunAsync(RunRecord run, RunLease lease, CancellationToken cancellationToken)
    {
        var masks = options.Value.Unmask.Contains(run.List) ? null : new MaskedValues(Encoding.UTF8.GetBytes(leads.Value.IdKey));
        var operations = new OperationCounter();
        await using var staging = new Staging(tables, lease.Head, operations, new RowParser(masks), cancellationToken);
        var awaited = await reconciler.LoadAsync(lease.Head, operations, cancellationToken);
        await staging.LoadAsync();
        var rows = new RowStream(time, options.Value.IdleTimeout);
        using (var response = await download.OpenAsync(run.List, cancellationToken))
        {
            rows.Secrets = ReplyReader.SecretsOf(response);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            await foreach (var json in rows.ReadAsync(stream, cancellationToken))
            {
                var (row, key) = await staging.AddAsync(json);
                awaited.Offer(row, key);
            }
        }

        await staging.FinishAsync();
        var missing = await awaited.RecordAsync(run, cancellationToken);
        var finished = staging.Describe(run) with
        {
            Outcome = RunOutcome.Succeeded,
            FinishedAt = time.GetUtcNow(),
            Generation = lease.Generation,
            Bytes = rows.Bytes,
            Missing = missing,

            // And the write that publishes it.
            Operations = operations.Value + 1,
        };
        await lease.PublishAsync(
            head => head with
            {
                Name = staging.Parser.ListName ?? head.Name,
                Header = staging.Parser.Header.Count > 0 ? staging.Parser.Header : head.Header,
                Members = staging.Parser.Names.WithValues,
                ReconciledUntil = awaited.Until,
            },
            finished,
            cancellationToken);
        return finished;
    }
}
