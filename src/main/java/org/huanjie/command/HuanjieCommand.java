package org.huanjie.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 换届命令 — the top of the command line; each verb is a subcommand with its own help. */
@Command(
        name = "huanjie",
        subcommands = {CommandLine.HelpCommand.class},
        exitCodeOnInvalidInput = HuanjieCommand.WRONG_COMMAND_LINE)
public final class HuanjieCommand implements Callable<Integer> {

    public static final int WRONG_COMMAND_LINE = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HelpOption help = new HelpOption();

    private HuanjieCommand() {}

    /**
     * Runs the command line and gives its exit code; a server's verb returns when the server stops.
     *
     * @param others verbs from beside the product, listed among its own
     */
    public static int run(Class<?> application, List<CommandLine> others, String... arguments) {
        // libraries are silent until Spring says how loud they are; verbs that do without Spring keep them so
        LoggingSystem.get(HuanjieCommand.class.getClassLoader()).beforeInitialize();
        var line = commandLine(application, System.in, others.toArray(CommandLine[]::new));
        line.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        var exit = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        return exit;
    }

    static CommandLine commandLine(Class<?> application, InputStream in, CommandLine... others) {
        var line = new CommandLine(new HuanjieCommand())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new DemoCommand(application))
                .addSubcommand(new ReplayCommand(application))
                .addSubcommand(new CountCommand(in))
                .addSubcommand(new MatchCommand())
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportDivisionsCommand(application))
                        .addSubcommand(new ImportRollCommand(application)));
        List.of(others).forEach(line::addSubcommand);
        return Terminal.speaking(line.addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new MigrateCommand())
                .addSubcommand(new AboutCommand(application))
                .addSubcommand(new RehearseCommand(application)));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return WRONG_COMMAND_LINE;
    }

    // what a terminal's locale says of its encoding does not matter to a file: output is UTF-8
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
