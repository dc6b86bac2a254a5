package org.huanjie.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.huanjie.shell.Words;
import org.huanjie.store.folder.StoreRefusal;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

/** 终端 — what the command line says, in the terminal's language: usage, and for what cannot be done one line. */
public final class Terminal {

    private static final String BUNDLE = "messages/command";

    /** What was asked cannot be done here and now; the line says why. */
    private static final int REFUSED = 1;

    /** A fault of the program itself (sysexits EX_SOFTWARE). */
    private static final int FAILED = 70;

    private Terminal() {}

    public static Words words() {
        return words(Locale.getDefault());
    }

    /** In a language that is not the terminal's: a file may be written in either. */
    static Words words(Locale language) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(BUNDLE, "messages/store", "messages/ledger", "messages/match", "messages/messaging");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new Words(source, language);
    }

    /** Gives the command line and its verbs their texts, and turns a refusal into its line and a failure's exit code. */
    static CommandLine speaking(CommandLine line) {
        line.setResourceBundle(ResourceBundle.getBundle(
                BUNDLE,
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        describe(line, line.getResourceBundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Terminal::notFollowed);
        return line.setExecutionExceptionHandler(Terminal::failed);
    }

    private static int failed(Exception failure, CommandLine verb, CommandLine.ParseResult parsed) {
        var told = tell(failure);
        verb.getErr()
                .println(told.orElseGet(() -> words().of("command.failed", failure))
                        .replaceAll("\\R", " "));
        return told.isPresent() ? REFUSED : FAILED;
    }

    private static int notFollowed(CommandLine.ParameterException wrong, String[] arguments) {
        var verb = wrong.getCommandLine();
        verb.getErr().println(String.valueOf(wrong.getMessage()).replaceAll("\\R", " "));
        verb.getErr()
                .println(words().of("command.see-help", verb.getCommandSpec().qualifiedName()));
        return HuanjieCommand.WRONG_COMMAND_LINE;
    }

    /** The line for a failure that people can do something about; none for a fault in the program. */
    static Optional<String> tell(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreRefusal refusal) {
                return Optional.of(words().of(refusal.key(), plain(refusal.arguments())));
            }
            if (cause instanceof CommandRefusal refusal) {
                return Optional.of(words().of(refusal.key(), plain(refusal.arguments())));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(words().of("command.port-taken", Integer.toString(taken.getPort())));
            }
        }
        return Optional.empty();
    }

    private static void describe(CommandLine line, ResourceBundle texts) {
        var usage = line.getCommandSpec().usageMessage();
        var key = "command.verb." + line.getCommandSpec().qualifiedName("-");
        if (texts.containsKey(key)) {
            usage.header();
            usage.description(texts.getString(key));
        }
        if (line.getParent() == null) {
            usage.footer(texts.getString("command.footer"));
        }
        usage.synopsisHeading(texts.getString("command.heading.usage") + " ");
        usage.commandListHeading("%n" + texts.getString("command.heading.verbs") + "%n");
        line.getSubcommands().values().forEach(each -> describe(each, texts));
    }

    // numbers as they are: a version or a port is no quantity, and has no thousands
    private static Object[] plain(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
