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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 换届命令 — {@code huanjie} and its verbs. */
@Command(name = "huanjie", resourceBundle = "messages.command", subcommands = CommandLine.HelpCommand.class)
public final class HuanjieCommand implements Runnable {

    /** A command line that cannot be followed (sysexits EX_USAGE). */
    static final int WRONG_COMMAND_LINE = 64;

    /** A fault of the program itself (sysexits EX_SOFTWARE). */
    private static final int FAILED = 70;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help.option")
    private boolean help;

    /** Runs one command line of this process and gives its exit code; a server's verb returns when the server stops. */
    public static int run(Class<?> application, String... line) {
        var verbs = commandLine(System.in)
                .addSubcommand(new ServeCommand(application));
        verbs.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        var exit = verbs.execute(line);
        verbs.getOut().flush();
        verbs.getErr().flush();
        return exit;
    }

    static CommandLine commandLine(InputStream in) {
        return new CommandLine(new HuanjieCommand())
                .addSubcommand(new CountCommand(in))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(HuanjieCommand::notFollowed)
                .setExecutionExceptionHandler(HuanjieCommand::failed);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(commandSpec().commandLine(), text(commandSpec(), "verb.missing"));
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }

    private static int notFollowed(CommandLine.ParameterException wrong, String[] line) {
        var verb = wrong.getCommandLine();
        verb.getErr().println(oneLine(wrong.getMessage()));
        verb.getErr()
                .println(text(verb.getCommandSpec(), "verb.help")
                        .formatted(verb.getCommandSpec().qualifiedName()));
        return WRONG_COMMAND_LINE;
    }

    private static int failed(Exception failure, CommandLine verb, CommandLine.ParseResult parsed) {
        verb.getErr().println(oneLine(text(verb.getCommandSpec(), "verb.failed").formatted(failure)));
        return FAILED;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\R", " ");
    }

    static String text(CommandSpec spec, String key) {
        return spec.resourceBundle().getString(key);
    }

    /** What a terminal's locale says of its encoding does not matter to a file: output is UTF-8. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
