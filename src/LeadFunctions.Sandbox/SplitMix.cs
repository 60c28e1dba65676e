namespace LeadFunctions.Sandbox;

/// <summary>
/// SplitMix64: a random-looking number for any place of a sequence without the ones before it
/// (https://prng.di.unimi.it/splitmix64.c).
/// </summary>
internal static class SplitMix
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    public static ulong At(int seed, int index, int stream)
    {
        var z = (((ulong)(uint)seed << 32) | (uint)index) + ((ulong)(uint)(stream + 1) * Step);
        z = Mix(z);
        return Mix(z + Step);
    }

    /// <summary>0 (included) to 1 (not included).</summary>
    public static double ToUnit(ulong value) => (value >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
