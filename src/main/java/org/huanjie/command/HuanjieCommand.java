package org.huanjie.command;

import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 换届命令 — the top of the command line; each verb is a subcommand with its own help. */
@Command(
        name = "huanjie",
        subcommands = {CommandLine.HelpCommand.class},
        exitCodeOnInvalidInput = HuanjieCommand.WRONG_COMMAND_LINE)
public final class HuanjieCommand {

    static final int WRONG_COMMAND_LINE = 64;

    @Mixin
    private HelpOption help = new HelpOption();

    private HuanjieCommand() {}

    /** Runs the command line and gives its exit code; a server's verb returns when the server stops. */
    public static int run(Class<?> application, String... arguments) {
        // libraries are silent until Spring says how loud they are; verbs that do without Spring keep them so
        LoggingSystem.get(HuanjieCommand.class.getClassLoader()).beforeInitialize();
        var line = new CommandLine(new HuanjieCommand())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new DemoCommand(application))
                .addSubcommand(new ImportCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new RehearseCommand(application));
        return Terminal.speaking(line).execute(arguments);
    }
}
