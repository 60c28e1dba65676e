namespace Microsoft.Azure.Functions.Worker.Tests;

internal static class ShouldlyExtensions
{
    public static T ShouldHaveSingleItem<T>(this IEnumerable<T> actual, Func<T, bool> predicate) =>
        actual.Where(predicate).ShouldHaveSingleItem();
}
