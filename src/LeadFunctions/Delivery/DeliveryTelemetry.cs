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

    /// <summary>Starts the trace of one send; <see langword="null"/> where nobody listens.</summary>
    public static Activity? StartSend(IDestination destination, Lead lead)
    {
        var activity = Source.StartActivity($"deliver {destination.Name}", ActivityKind.Client, lead.TraceParent);
        activity?.SetTag("leadfunctions.lead.id", lead.Id);
        activity?.SetTag("leadfunctions.destination", destination.Name);
        return activity;
    }
}
