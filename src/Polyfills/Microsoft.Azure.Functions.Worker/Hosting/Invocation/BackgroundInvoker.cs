using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs queue and timer functions, each in a scope and an activity of its own.</summary>
internal sealed class BackgroundInvoker(FunctionInvoker invoker, IServiceScopeFactory scopes)
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");

    /// <param name="function">The function to run.</param>
    /// <param name="trigger">What triggered it, for its trigger parameter.</param>
    /// <param name="bindingData">What the trigger brought along.</param>
    /// <param name="cancellationToken">The invocation's token.</param>
    public async Task InvokeAsync<T>(
        FunctionDescriptor function, T trigger, IReadOnlyDictionary<string, object?> bindingData, CancellationToken cancellationToken)
    {
        using var activity = Start(function.Name);
        await using var scope = scopes.CreateAsyncScope();
        var context = new LocalFunctionContext(function, bindingData, scope.ServiceProvider, cancellationToken);
        context.Features.Set(trigger);
        try
        {
            await invoker.InvokeAsync(context);
        }
        catch (Exception e)
        {
            activity.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
    }

    private static Activity Start(string name)
    {
        // Started from no parent; and where nobody listens, still there: functions take their traceparent from it.
        Activity.Current = null;
        return Source.StartActivity(name, ActivityKind.Consumer) ?? new Activity(name).SetIdFormat(ActivityIdFormat.W3C).Start();
    }
}
