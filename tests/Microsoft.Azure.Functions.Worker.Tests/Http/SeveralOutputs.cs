using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class SeveralOutputs
{
    public string? Other { get; set; }

    [HttpResult]
    public IActionResult? Response { get; set; }
}
