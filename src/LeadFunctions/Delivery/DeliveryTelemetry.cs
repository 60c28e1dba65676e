using System.Diagnostics;
using LeadFunctions.Leads;
using LeadFunctions.Providers;

namespace LeadFunctions.Delivery;

/// <summary>Traces of deliveries. A send is a child of the request that brought the lead.</summary>
public static class DeliveryTelemetry
{
    /// <summary>Name of the activity source.</summary>
    public const string SourceName = "LeadFunctions.Delivery";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Starts the trace of one send. The provider gets the request's trace id, whether or not anybody listens here.</summary>
    public static Activity StartSend(IDestination destination, Lead lead)
    {
        var name = $"deliver {destination.Name}";
        var activity = Source.StartActivity(name, ActivityKind.Client, lead.TraceParent) ?? Unobserved(name, lead.TraceParent);
        activity.SetTag("leadfunctions.lead.id", lead.Id);
        activity.SetTag("leadfunctions.destination", destination.Name);
        return activity;
    }

    private static Activity Unobserved(string name, string? traceParent)
    {
        var activity = new Activity(name);
        if (traceParent is not null)
        {
            activity.SetParentId(traceParent);
        }

        return activity.Start();
    }
}
