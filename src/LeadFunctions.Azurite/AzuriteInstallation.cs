namespace LeadFunctions.Azurite;

/// <summary>The installed copy of Azurite.</summary>
public static class AzuriteInstallation
{
    /// <summary>The version used: the last one that declares Node 20.</summary>
    public const string Version = "3.35.0";

    /// <summary>Path of Azurite's entry script, installing it first where it is missing.</summary>
    /// <exception cref="AzuriteException">Node.js or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var package = await new NpmPackage("azurite", Version).EnsureAsync(cancellationToken).ConfigureAwait(false);
            return Path.Combine(package, "dist", "src", "azurite.js");
        }
        catch (NpmException e)
        {
            throw new AzuriteException($"{e.Message.TrimEnd('.')}, or name a storage account to use instead.", e);
        }
    }
}
