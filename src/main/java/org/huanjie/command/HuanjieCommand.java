package org.huanjie.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 换届命令 — the top of the command line; each verb is a subcommand with its own help. */
@Command(
        name = "huanjie",
        resourceBundle = "messages.command",
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class},
        exitCodeOnInvalidInput = HuanjieCommand.WRONG_COMMAND_LINE)
public final class HuanjieCommand implements Runnable {

    /** A command line that cannot be followed (sysexits EX_USAGE). */
    static final int WRONG_COMMAND_LINE = 64;

    /** A fault of the program itself (sysexits EX_SOFTWARE). */
    private static final int FAILED = 70;

    @Spec
    private @Nullable CommandSpec spec;

    private HuanjieCommand() {}

    /** Runs the command line and gives its exit code; a server's verb returns when the server stops. */
    public static int run(Class<?> application, String... arguments) {
        var verbs = commandLine(application, System.in);
        verbs.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        var exit = verbs.execute(arguments);
        verbs.getOut().flush();
        verbs.getErr().flush();
        return exit;
    }

    static CommandLine commandLine(Class<?> application, InputStream in) {
        return new CommandLine(new HuanjieCommand())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new CountCommand(in))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(HuanjieCommand::notFollowed)
                .setExecutionExceptionHandler(HuanjieCommand::failed);
    }

    /** No verb: nothing that could be followed. */
    @Override
    public void run() {
        var top = Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(top.commandLine(), text(top, "verb.missing"));
    }

    private static int notFollowed(CommandLine.ParameterException wrong, String[] line) {
        var verb = wrong.getCommandLine();
        var err = verb.getErr();
        err.println(oneLine(wrong.getMessage()));
        err.println(text(verb.getCommandSpec(), "verb.help").formatted(verb.getCommandSpec().qualifiedName()));
        return WRONG_COMMAND_LINE;
    }

    private static int failed(Exception failure, CommandLine verb, CommandLine.ParseResult parsed) {
        verb.getErr().println(oneLine(text(verb.getCommandSpec(), "verb.failed").formatted(failure)));
        return FAILED;
    }

    static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\R", " ");
    }

    /** A text of the command line itself, in the language of this machine. */
    static String text(CommandSpec spec, String key) {
        return spec.root().resourceBundle().getString(key);
    }

    /** What a terminal's locale says of its encoding does not matter to a file: output is UTF-8. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
