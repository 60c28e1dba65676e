namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Whatever the stand-in offers, the real packages offer in the same words: code that compiles here compiles there.</summary>
public sealed class SignatureTests
{
    private const string HostNamespace = "Microsoft.Azure.Functions.Worker.LocalHost";


    public static TheoryData<Type> PublicTypes { get; } =
        [.. typeof(FunctionContext).Assembly.GetExportedTypes().Where(type => !string.Equals(type.Namespace, HostNamespace, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(PublicTypes), DisableDiscoveryEnumeration = true)]
    public async Task A_type_has_no_member_that_the_real_one_has_not(Type type)
    {
        var real = await RealAsync();
        real.ShouldContainKey(SignatureWriter.Header(type));
        var members = real[SignatureWriter.Header(type)];
        SignatureWriter.Members(type).Where(member => !members.Contains(member)).ShouldBeEmpty();
    }

    [Fact]
    public void The_host_s_own_public_types_are_few() =>
        typeof(FunctionContext).Assembly.GetExportedTypes().Where(type => string.Equals(type.Namespace, HostNamespace, StringComparison.Ordinal))
            .ShouldBe([typeof(LocalHost.LocalHostAddress)]);

    private static async Task<Dictionary<string, HashSet<string>>> RealAsync()
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? members = null;
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Signatures", "worker.txt")))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members!.Add(line.Trim());
            }
            else if (!line.StartsWith('#'))
            {
                types[line] = members = new HashSet<string>(StringComparer.Ordinal);
            }
        }

        return types;
    }
}
