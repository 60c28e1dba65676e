using LeadFunctions.Providers.Tokens.Secrets;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Providers.Tokens.Secrets;

public sealed class FileSecretStoreTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryDirectory _directory = new();

    private string FilePath => _directory.Combine(Path.Combine("new", "secrets.json"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Secret_That_Was_Never_Set_Is_Null()
    {
        (await CreateStore().GetAsync("nothing", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Secrets_Are_Kept_For_The_Next_Process()
    {
        await CreateStore().SetAsync("one", "1", Cancellation);
        await CreateStore().SetAsync("two", "2", Cancellation);
        await CreateStore().SetAsync("one", "3", Cancellation);

        (await CreateStore().GetAsync("one", Cancellation)).ShouldBe("3");
        (await CreateStore().GetAsync("two", Cancellation)).ShouldBe("2");
    }

    [Fact]
    public async Task Only_The_Owner_Can_Read_What_Is_There()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes; the directory is the user's own.");
            return;
        }

        await CreateStore().SetAsync("one", "1", Cancellation);
        await CreateStore().SetAsync("one", "2", Cancellation);

        var directory = Path.GetDirectoryName(FilePath)!;
        File.GetUnixFileMode(directory).ShouldBe(OwnerOnly | UnixFileMode.UserExecute);
        var files = Directory.GetFiles(directory);
        files.Select(Path.GetFileName).ShouldBe(["secrets.json", "secrets.json.lock"], ignoreOrder: true);
        files.Select(File.GetUnixFileMode).ShouldBe([OwnerOnly, OwnerOnly]);
    }

    [Fact]
    public async Task A_File_That_Others_Could_Read_Is_Not_Written_To_But_Replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes; the directory is the user's own.");
            return;
        }

        var store = CreateStore();
        await File.WriteAllTextAsync(FilePath, """{"one":"1"}""", Cancellation);
        File.SetUnixFileMode(FilePath, OwnerOnly | UnixFileMode.OtherRead);

        await store.SetAsync("two", "2", Cancellation);

        File.GetUnixFileMode(FilePath).ShouldBe(OwnerOnly);
        (await store.GetAsync("one", Cancellation)).ShouldBe("1");
    }

    [Fact]
    public async Task Writers_Take_Turns_And_Readers_See_Whole_Files()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => CreateStore()).ToList();
        await stores[0].SetAsync("shared", "start", Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            await stores[i % 4].SetAsync($"secret-{i}", $"{i}", Cancellation);
            (await stores[(i + 1) % 4].GetAsync("shared", Cancellation)).ShouldBe("start");
        }));

        for (var i = 0; i < 40; i++)
        {
            (await stores[0].GetAsync($"secret-{i}", Cancellation)).ShouldBe($"{i}");
        }
    }

    [Fact]
    public async Task A_Draft_That_A_Crash_Left_Is_Of_No_Account()
    {
        var store = CreateStore();
        await store.SetAsync("one", "1", Cancellation);
        await File.WriteAllTextAsync(FilePath + ".new", """{"one":"br""", Cancellation);

        (await store.GetAsync("one", Cancellation)).ShouldBe("1");
        await store.SetAsync("two", "2", Cancellation);
        (await store.GetAsync("one", Cancellation)).ShouldBe("1");
    }

    [Fact]
    public async Task A_File_That_Is_Not_Json_Is_Not_Written_Over()
    {
        var store = CreateStore();
        await File.WriteAllTextAsync(FilePath, "precious", Cancellation);

        await Should.ThrowAsync<IOException>(() => store.SetAsync("one", "1", Cancellation));

        (await File.ReadAllTextAsync(FilePath, Cancellation)).ShouldBe("precious");
    }

    public void Dispose() => _directory.Dispose();

    private FileSecretStore CreateStore() => new(FilePath, TimeProvider.System);
}
