namespace LeadFunctions.Tests.Infra;

/// <summary>The app's identity has the roles that it needs, on what it needs them for, and no other.</summary>
public sealed class RoleTests
{
    private static readonly BicepSource Roles = new("infra/modules/roles.bicep");

    [Theory] // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    [InlineData("storageBlobDataOwner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("storageQueueDataContributor", "974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    [InlineData("storageTableDataContributor", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")]
    [InlineData("monitoringMetricsPublisher", "3913510d-42f4-4e42-8a64-420c390055eb")]
    [InlineData("keyVaultSecretsUser", "4633458b-17de-408a-b874-0445c86b69e6")]
    [InlineData("keyVaultSecretsOfficer", "b86a8fe4-44ce-4948-aee5-eccb2c155cd7")]
    public void A_role_has_its_id(string name, string id) => BicepSource.Strings(Roles.Declaration(name)).ShouldBe([id]);

    [Fact]
    public void Storage_is_used_for_blobs_queues_and_tables() =>
        Roles.Declaration("storageRoles").Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("storage", StringComparison.Ordinal))
            .ShouldBe(["storageBlobDataOwner", "storageQueueDataContributor", "storageTableDataContributor"]);

    [Fact]
    public void Secrets_are_written_only_where_the_app_renews_tokens() =>
        Roles.Declaration("vaultRole").Trim().ShouldBe("= writesSecrets ? keyVaultSecretsOfficer : keyVaultSecretsUser");

    [Fact]
    public void There_are_no_other_assignments()
    {
        var assignments = Repository.Files("infra", "*.bicep").Select(static file => new BicepSource(file).Text)
            .Sum(static text => text.Split("'Microsoft.Authorization/roleAssignments@").Length - 1);

        assignments.ShouldBe(3);
        Roles.Text.Split("roleDefinitionId: ").Skip(1).Select(static text => text[..text.IndexOf('\n', StringComparison.Ordinal)])
            .ShouldBe(
            [
                "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)",
                "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)",
                "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', vaultRole)",
            ]);
    }
}
