using LeadFunctions.Providers;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Providers.Tokens;

public sealed class TokenSettingsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("Provider=smartflo ListId=1 Token=t")]
    [InlineData("Provider=smartflo ListId=1 LoginId=l Password=p")]
    [InlineData("Provider=smartflo ListId=1 LoginId=l Password=p Token=")]
    [InlineData("Provider=flextell TenantId=1 Token=t")]
    [InlineData("Provider=flextell TenantId=1 ClientId=c ClientSecret=s RefreshToken=r")]
    [InlineData("Provider=vcita Token=t")]
    [InlineData("Provider=vcita Token=t TokenKind=Directory OnBehalfOf=b")]
    [InlineData("Provider=vcita Token=t TokenKind=App BusinessId=b")]
    public async Task Whole_Credentials_Are_Taken(string settings)
    {
        (await ReadAsync(settings)).All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Provider=smartflo ListId=1", "Destinations__d__Token is missing: set it, or LoginId, Password.")]
    [InlineData("Provider=smartflo ListId=1 Token=t LoginId=l", "Destinations__d__Token cannot be set together with LoginId, Password.")]
    [InlineData("Provider=smartflo ListId=1 LoginId=l", "Destinations__d__Password is missing: LoginId, Password are needed together.")]
    [InlineData("Provider=smartflo ListId=1 Password=p", "Destinations__d__LoginId is missing: LoginId, Password are needed together.")]
    [InlineData("Provider=flextell TenantId=1", "Destinations__d__Token is missing: set it, or ClientId, ClientSecret, RefreshToken.")]
    [InlineData("Provider=flextell TenantId=1 Token=t RefreshToken=r", "Destinations__d__Token cannot be set together with ClientId, ClientSecret, RefreshToken.")]
    [InlineData("Provider=flextell TenantId=1 ClientId=c RefreshToken=r", "Destinations__d__ClientSecret is missing: ClientId, ClientSecret, RefreshToken are needed together.")]
    [InlineData("Provider=flextell TenantId=1 ClientId=c ClientSecret=s RefreshToken=r TokenUrl=oauth/token", "Destinations__d__TokenUrl must be an absolute http or https address.")]
    [InlineData("Provider=vcita", "Destinations__d__Token is missing.")]
    [InlineData("Provider=vcita Token=t TokenKind=Directory BusinessId=b", "Destinations__d__OnBehalfOf is missing: a directory's token acts for the business that this names.")]
    [InlineData("Provider=vcita Token=t TokenKind=App", "Destinations__d__BusinessId is missing: an app's token serves many businesses.")]
    public async Task Anything_Else_Stops_The_Start_And_Names_The_Setting(string settings, string problem)
    {
        (await Should.ThrowAsync<SettingsException>(() => ReadAsync(settings))).Message.ShouldBe($"The setting {problem}");
    }

    [Theory]
    [InlineData("Provider=smartflo ListId=1 Token=a\nb", "Token")]
    [InlineData("Provider=flextell TenantId=1 Token=a\u0001b", "Token")]
    [InlineData("Provider=vcita Token=aéb", "Token")]
    [InlineData("Provider=vcita Token=t TokenKind=Directory OnBehalfOf=a\r\nb", "OnBehalfOf")]
    public async Task What_No_Header_Can_Have_Stops_The_Start_Without_Being_Shown(string settings, string name)
    {
        (await Should.ThrowAsync<SettingsException>(() => ReadAsync(settings))).Message
            .ShouldBe($"The setting Destinations__d__{name} has a character that no header can have, such as a line break within.");
    }

    [Fact]
    public async Task White_Space_Around_A_Token_Is_Left_Out()
    {
        var section = new ConfigurationBuilder().Build().GetSection("d");

        TokenSettings.Token(section, " t\r\n").ShouldBe("t");
        TokenSettings.TokenOrCredentials(section, "\tt\n").ShouldBe("t");
        (await ReadAsync("Provider=vcita Token=t\n TokenKind=Directory OnBehalfOf=b\n")).All.ShouldHaveSingleItem()
            .CreateRequest([MappedLead.Create([], [])]).Headers.Values.ShouldBe(["b"]);
    }

    public void Dispose() => _directory.Dispose();

    private async Task<DestinationRegistry> ReadAsync(string settings)
    {
        var all = settings.Split(' ').Select(static setting => setting.Split('=')).ToDictionary(
            static setting => $"Destinations:d:{setting[0]}", static setting => (string?)setting[1], StringComparer.Ordinal);
        all["AzureWebJobsStorage"] = "UseDevelopmentStorage=true";
        all["Secrets:File"] = _directory.Combine("secrets.json");
        await using var instance = new TokenInstance(all, static services => services.AddSingleton(TimeProvider.System).AddLogging());
        return instance.Destinations;
    }
}
