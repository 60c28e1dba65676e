namespace LeadFunctions.DevHost;

/// <summary>What is shown once everything runs.</summary>
internal static class Banner
{
    public static string Text(Uri app, Uri sandbox, string storage, string settings) =>
        $$"""

        LeadFunctions is running. Ctrl-C stops it.

          Landing page  {{app}}
          Leads         {{app}}api/leads/website
          Health        {{app}}api/health
          Received      {{sandbox}}_sandbox/received
          Storage       {{storage}}
          Settings      {{settings}}

        Send a lead:

          curl {{app}}api/leads/website -H 'Content-Type: application/json' -d '{"name":"Asha Rao","email":"asha@example.com","phone":"098450 12345"}'

        """;
}
