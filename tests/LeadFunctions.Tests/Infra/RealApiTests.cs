using System.Reflection;
using LeadFunctions.Functions;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Infra;

/// <summary>The app uses nothing of the stand-ins that the real packages lack: it would not compile for Azure.</summary>
public sealed class RealApiTests
{
    private static readonly RealApi Real = new();

    private static readonly ApiReferences Used = new(typeof(ReceiveLead).Assembly.Location, "Microsoft.Azure.Functions.Worker", "Azure.Data.Tables");

    [Fact]
    public void References_are_found()
    {
        Used.Types.Count.ShouldBeGreaterThan(10);
        Used.Members.ShouldContain(("Microsoft.Azure.Functions.Worker.FunctionAttribute", ".ctor/1"));
        Used.Members.ShouldContain(("Azure.Data.Tables.TableServiceClient", "GetTableClient/1"));
    }

    [Fact]
    public void Every_type_is_one_of_the_real_packages() => Used.Types.Where(static type => !Real.HasType(type)).ShouldBeEmpty();

    [Fact]
    public void Every_member_is_one_of_the_real_packages() =>
        Used.Members.Where(static reference => !Real.HasMember(reference.Type, reference.Member)).ShouldBeEmpty();

    [Fact]
    public void The_local_host_is_not_used_by_the_app() =>
        Used.Types.ShouldAllBe(static type => !type.StartsWith("Microsoft.Azure.Functions.Worker.LocalHost", StringComparison.Ordinal));

    [Fact]
    public void Properties_of_triggers_are_those_of_the_real_packages() =>
        typeof(ReceiveLead).Assembly.GetTypes().SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(static method => method.GetParameters().SelectMany(CustomAttributeData.GetCustomAttributes))
            .Where(static attribute => string.Equals(attribute.AttributeType.Namespace, typeof(FunctionAttribute).Namespace, StringComparison.Ordinal))
            .SelectMany(static attribute => attribute.NamedArguments.Select(argument => (Type: attribute.AttributeType.FullName!, Member: $"set_{argument.MemberName}/1")))
            .Where(static reference => !Real.HasMember(reference.Type, reference.Member))
            .ShouldBeEmpty();
}
