using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Delivery;

/// <summary>Leads and deliveries for tests of what handles them.</summary>
public static class SampleWork
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static string Batch { get; } = BatchId.Create(Now, new Random(1));

    public static Lead Lead(int number = 1) => new()
    {
        Id = $"website-lead{number}",
        Source = "website",
        ReceivedAt = Now,
        FirstName = "Asha",
        LastName = $"Number {number}",
        Phone = $"+9198765{number:00000}",
    };

    public static DeliveryRecord Record(int number = 1, string destination = "smartflo") => new()
    {
        Lead = new LeadRef("website.0", Batch, number),
        LeadId = $"website-lead{number}",
        Destination = destination,
        State = DeliveryState.Pending,
        UpdatedAt = Now,
    };
}
