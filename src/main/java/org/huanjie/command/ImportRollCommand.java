package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.roll.file.FileToCorrect;
import org.huanjie.roll.file.RollFile;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.line.Fault;
import org.huanjie.shell.Words;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 导入选民登记表 — loads a roll's file, or writes it back beside itself with a column that says what is wrong, and loads nothing. */
@Command(name = "roll")
final class ImportRollCommand implements Callable<Integer> {

    private static final int BAD_FILE = 2;
    private static final int SHOWN = 100;

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "command.import-roll.file")
    private Path file = Path.of("");

    @Option(names = "--village", paramLabel = "CODE", required = true, descriptionKey = "command.import-roll.village")
    private String village = "";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    ImportRollCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new CommandRefusal("command.file-unreadable", file);
        }
        if (DivisionCode.of(village)
                .filter(code -> !code.level().isAbove(Level.COUNTY))
                .isEmpty()) {
            throw new CommandRefusal("command.import-roll.bad-code", village);
        }
        var line = Objects.requireNonNull(spec).commandLine();
        return Program.beside(
                application,
                store,
                modules -> load(
                        modules.getBean(RollFile.class),
                        modules.getBean(FileToCorrect.class),
                        new Words(modules, Locale.getDefault()),
                        line.getOut(),
                        line.getErr()));
    }

    /** Loads through the door given; the exit code is 0, or 2 for a file with faults. */
    int load(RollFile roll, FileToCorrect toCorrect, Words words, PrintWriter out, PrintWriter err) throws IOException {
        Loading loading;
        try (var csv = Files.newInputStream(file)) {
            loading = Scope.of(village).call(() -> roll.load(village, csv, operator()));
        }
        return switch (loading) {
            case Loading.Loaded loaded -> {
                out.println(words.of(loaded.notice(), loaded.voters(), loaded.skipped(), loaded.replaced()));
                yield 0;
            }
            case Loading.Faulty faulty -> {
                say(faulty.faults(), toCorrect, words, err);
                yield BAD_FILE;
            }
        };
    }

    private void say(List<Fault> faults, FileToCorrect toCorrect, Words words, PrintWriter err) throws IOException {
        err.println(words.of("roll.import.faults", faults.size()));
        faults.stream()
                .limit(SHOWN)
                .forEach(fault -> err.println(fault.line() + "\t" + toCorrect.sentence(fault, words.locale())));
        var beside = file.resolveSibling(file.getFileName() + ".faults.csv");
        // identity numbers stand in it, so it is its owner's alone from the first byte
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var csv = Files.newInputStream(file);
                var writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            toCorrect.write(csv, faults, words.locale(), writer);
        }
        err.println(words.of("roll.import.download") + ": " + beside);
    }

    // who runs the server's own machine needs no account; the ledger says that it was done there
    private SignedIn operator() {
        return new SignedIn(new UUID(0, 0), "command-line", "command-line", Role.ELECTION_COMMITTEE, village);
    }
}
