package io.flashreport.local;

import picocli.CommandLine.Command;

@Command(
        name = "admin",
        description = "What an operator does to a running system, and to its data.",
        subcommands = {
            ReportCommand.Cancel.class,
            ReportCommand.Again.class,
            DeadLettersCommand.class,
            DrainCommand.class,
            ReconcileCommand.class,
            RotateSecretsCommand.class,
            SweepCommand.class,
            DeleteAccountCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class AdminCommand {}
