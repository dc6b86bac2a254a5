package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.huanjie.count.CountCheck;
import org.huanjie.election.stage.StageCheck;
import org.huanjie.ledger.ChainCheck;
import org.huanjie.ledger.Check;
import org.huanjie.ledger.Check.Finding;
import org.huanjie.ledger.Entries;
import org.huanjie.ledger.LodgedCheck;
import org.huanjie.polling.poll.PollCheck;
import org.huanjie.readiness.condition.EvidenceCheck;
import org.huanjie.responsibility.visit.PhotoCheck;
import org.huanjie.shell.Words;
import org.huanjie.store.OpenStore;
import org.huanjie.store.Restore;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.Store;
import org.huanjie.store.scope.EveryDivision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * 核验 — asks whether everything that must hold holds in a store, running or not, or in a backup: the chains of the ledger, the sums of
 * ballots, the counts with their files, the files of evidence and the pictures. Names the first that does not. Changes nothing and needs no keys.
 */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    static final List<Check> CHECKS = List.of(
            new ChainCheck(),
            new LodgedCheck(),
            new StageCheck(),
            new PollCheck(),
            new CountCheck(),
            new EvidenceCheck(),
            new PhotoCheck());

    private static final Pattern KEPT = Pattern.compile("([0-9]{2,12}):([0-9]{1,18}):([0-9a-fA-F]{16,64})");

    /** Something does not hold. */
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "command.check.file")
    private @Nullable Path file;

    @Option(names = "--head", paramLabel = "DIVISION:NUMBER:HASH", descriptionKey = "command.check.kept")
    private List<String> kept = List.of();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() throws IOException {
        return file == null ? folder() : backup(file);
    }

    private int folder() {
        var folder = store.folder(ServeCommand.FOLDER);
        try (var open = OpenStore.beside(folder, store.outside())) {
            return check(open.store());
        }
    }

    // brought back into a folder of its own, which goes afterwards
    private int backup(Path saved) throws IOException {
        var place = Files.createTempDirectory("huanjie-check");
        try {
            var folder = DataFolder.at(place);
            var manifest = Restore.into(folder, saved);
            out().println(words().of("command.check.saved", saved, manifest.madeAt()));
            try (var open = OpenStore.alone(folder, Optional.empty())) {
                return check(open.store());
            }
        } finally {
            DisposableProgram.delete(place);
        }
    }

    private int check(Store open) {
        return EveryDivision.read(open, sql -> {
            var entries = new Entries(sql);
            if (!entries.chained()) {
                throw new CommandRefusal("command.check.older");
            }
            for (var check : CHECKS) {
                switch (check.run(sql)) {
                    case Finding.Broken(var key, var arguments) -> {
                        err().println(words().of("command.check.broken", words().of("check." + check.key())));
                        err().println(words().of(key, arguments.toArray()));
                        return BROKEN;
                    }
                    case Finding.Holds(var looked) ->
                        out().println(words().of("command.check.holds", words().of("check." + check.key()), looked));
                }
            }
            heads(entries);
            return kept(entries);
        });
    }

    /** The counties' heads: who kept one of them sees that nothing before it was rewritten since. */
    private void heads(Entries entries) {
        for (var head : entries.countyHeads()) {
            out().println(words().of("command.check.head", head.division(), head.number(), head.hash(), head.at()));
        }
        if (entries.played()) {
            out().println(words().of("command.check.played"));
        }
    }

    /** Whether each head that somebody kept still stands in its chain; the hash may be as short as it was printed. */
    private int kept(Entries entries) {
        for (var head : kept) {
            var parts = KEPT.matcher(head.strip());
            if (!parts.matches()) {
                throw new CommandRefusal("command.check.no-head", head);
            }
            var now =
                    entries.hash(parts.group(1), Long.parseLong(parts.group(2))).orElse("—");
            if (!now.startsWith(parts.group(3).toLowerCase(Locale.ROOT))) {
                err().println(words().of("command.check.kept-other", head, now));
                return BROKEN;
            }
            out().println(words().of("command.check.kept-holds", head));
        }
        return 0;
    }

    private static Words words() {
        return Terminal.words();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
