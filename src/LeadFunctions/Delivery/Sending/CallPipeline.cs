using LeadFunctions.Leads;
using LeadFunctions.Providers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace LeadFunctions.Delivery.Sending;

/// <summary>
/// What surrounds each call to a destination: a few quick tries where the provider was busy or out of reach, and a circuit breaker
/// that spares a provider which is down. All of it ends well below the 230 s that a host gives a request, and the 10 minutes it gives a message.
/// </summary>
public sealed class CallPipeline
{
    private const int QuickTries = 2;

    private static readonly TimeSpan QuickDelay = TimeSpan.FromMilliseconds(300);

    // Longer waits are for the schedule: they would hold up the other leads of a message.
    private static readonly TimeSpan LongestQuickWait = TimeSpan.FromSeconds(2);

    private readonly ResiliencePipeline<DeliveryOutcome> _pipeline;
    private readonly IDestination _destination;

    /// <summary>Creates the pipeline of a destination; there is one in a process, since it remembers how calls went.</summary>
    public CallPipeline(IDestination destination, DeliveryOptions options, TimeProvider time, Random random)
    {
        _destination = destination;
        _pipeline = new ResiliencePipelineBuilder<DeliveryOutcome> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<DeliveryOutcome>
            {
                MaxRetryAttempts = QuickTries,
                Delay = QuickDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = random.NextDouble,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { } outcome && IsWorthAnotherTry(outcome)),
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<DeliveryOutcome>
            {
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakAfter,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.BreakDuration,
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { Kind: OutcomeKind.Ambiguous } or { Kind: OutcomeKind.Transient, Status: null or >= 500 }),
            })
            .Build();
    }

    /// <summary>Sends leads; an open circuit answers for the provider.</summary>
    /// <param name="leads">The leads of one call.</param>
    /// <param name="cancellationToken">Cancels the wait for a turn. A call that is on its way is waited for.</param>
    /// <exception cref="OperationCanceledException">Cancelled while no call was on its way.</exception>
    public async Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(token => SendOnceAsync(leads, token), cancellationToken);
        }
        catch (BrokenCircuitException exception)
        {
            return new DeliveryOutcome(OutcomeKind.Transient, "not tried: the provider failed too often just now") { RetryAfter = exception.RetryAfter };
        }
    }

    private async ValueTask<DeliveryOutcome> SendOnceAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken)
    {
        await _destination.WaitForTurnAsync(cancellationToken);
        var outcome = await _destination.SendAsync(leads, CancellationToken.None);

        // The answer goes to every lead of the call, so it must not speak of any.
        return outcome with { Words = LeadWords.Remove(outcome.Words, leads.Select(static lead => lead.Lead).OfType<Lead>()) };
    }

    // What may have arrived is not tried again here: it is looked for first.
    private static bool IsWorthAnotherTry(DeliveryOutcome outcome) => outcome.Kind == OutcomeKind.Transient && (outcome.RetryAfter ?? TimeSpan.Zero) <= LongestQuickWait;
}
