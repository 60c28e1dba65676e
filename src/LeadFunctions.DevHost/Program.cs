using LeadFunctions.DevHost;

return await DevHostCommand.RunAsync(args, Console.Out, Console.Error);
