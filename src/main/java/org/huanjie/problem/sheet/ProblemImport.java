package org.huanjie.problem.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.problem.owner.Owner;
import org.huanjie.problem.owner.Owners;
import org.huanjie.region.Division;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** 导入问题清单 — a village's problems from a workbook: all of them, or none and every fault by its line. */
@Service
public class ProblemImport {

    private static final int FAULTS = 200;

    /** 导入结果. */
    @CheckReturnValue
    public sealed interface Loading {

        /** @param skipped lines that held a number and nothing else */
        record Loaded(int problems, int skipped) implements Loading {}

        record Faulty(List<SheetFault> faults) implements Loading {}
    }

    private final ProblemSteps steps;
    private final Problems problems;
    private final ProblemKinds kinds;
    private final Owners owners;
    private final HeavyWork work;
    private final TransactionOperations transaction;

    ProblemImport(
            ProblemSteps steps,
            Problems problems,
            ProblemKinds kinds,
            Owners owners,
            HeavyWork work,
            TransactionOperations transaction) {
        this.steps = steps;
        this.problems = problems;
        this.kinds = kinds;
        this.owners = owners;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * Loads a workbook, which is read before the transaction begins.
     *
     * @param languages in which headings, kinds and risks may be written
     */
    @Transactional(propagation = Propagation.NEVER)
    public Loading load(Division village, byte[] file, List<Words> languages, SignedIn by) {
        var read = work.done(
                HeavyWork.Kind.FILE,
                () -> SheetRows.read(
                        file, heading -> named(SheetColumn.values(), SheetColumn::key, heading, languages)));
        return Objects.requireNonNull(transaction.execute(t -> load(village, read, languages, by)));
    }

    private Loading load(Division village, SheetRows.Reading read, List<Words> languages, SignedIn by) {
        return switch (read) {
            case SheetRows.Reading.Unreadable _ -> fault(SheetRefusal.UNREADABLE);
            case SheetRows.Reading.Several(var sheets) -> fault(SheetRefusal.SEVERAL, String.join(", ", sheets));
            case SheetRows.Reading.Read(var lines, var _) when lines.isEmpty() -> fault(SheetRefusal.EMPTY);
            case SheetRows.Reading.Read(var lines, var _)
            when lines.size() > SheetRows.LINES -> fault(SheetRefusal.TOO_MANY);
            case SheetRows.Reading.Read(var lines, var skipped) -> load(village, lines, skipped, languages, by);
        };
    }

    private Loading load(
            Division village, List<SheetRows.Line> lines, int skipped, List<Words> languages, SignedIn by) {
        var faults = new ArrayList<SheetFault>();
        var people = owners.of(village.code());
        var known = problems.all(village.code(), ProblemFilter.ALL, SheetRows.LINES).stream()
                .map(Problem::number)
                .toList();
        var all = lines.stream()
                .map(line -> {
                    if (known.contains(line.get(SheetColumn.NUMBER))) {
                        add(faults, line, SheetRefusal.KNOWN, line.get(SheetColumn.NUMBER));
                    }
                    return problem(line, village, people, languages, by, faults);
                })
                .toList();
        if (!faults.isEmpty()) {
            return new Loading.Faulty(faults.stream().limit(FAULTS).toList());
        }
        all.forEach(problem -> enter(problem, by));
        return new Loading.Loaded(all.size(), skipped);
    }

    private void enter(NewProblem problem, SignedIn by) {
        if (steps.register(problem, by) instanceof Verdict.Refused(var refused)) {
            throw new IllegalStateException("refused after it was checked: " + refused);
        }
    }

    private NewProblem problem(
            SheetRows.Line line,
            Division village,
            List<Accounts.Covering> people,
            List<Words> languages,
            SignedIn by,
            List<SheetFault> faults) {
        var kind = kinds.of(village.code())
                .named(line.get(SheetColumn.KIND))
                .map(entry -> new ProblemKind(entry.code()));
        var risk = named(Risk.values(), Risk::key, line.get(SheetColumn.RISK), languages);
        if (kind.isEmpty()) {
            add(faults, line, SheetRefusal.KIND, line.get(SheetColumn.KIND));
        }
        if (risk.isEmpty()) {
            add(faults, line, SheetRefusal.RISK, line.get(SheetColumn.RISK));
        }
        var place = line.get(SheetColumn.VILLAGE);
        if (!place.isEmpty() && !place.equals(village.name()) && !place.equals(village.shortName())) {
            add(faults, line, SheetRefusal.VILLAGE, place);
        }
        var owner = owner(line, people, by, faults);
        var said = line.get(SheetColumn.DESCRIPTION).split("\\R", 2);
        var problem = new NewProblem(
                village.code(),
                kind.orElse(ProblemKind.OTHER),
                ListLevel.of(owner.division()),
                risk.orElse(Risk.BLUE),
                said[0].strip(),
                said.length > 1 ? said[1].strip() : "",
                Origin.IMPORT,
                owner,
                due(line, faults).orElse(null));
        steps.against(problem).forEach(reason -> faults.add(new SheetFault(line.number(), reason)));
        return problem;
    }

    private static Owner owner(
            SheetRows.Line line, List<Accounts.Covering> people, SignedIn by, List<SheetFault> faults) {
        var name = line.get(SheetColumn.OWNER);
        var found = people.stream()
                .filter(person -> PersonName.same(person.personName(), name))
                .toList();
        if (!name.isEmpty() && found.size() != 1) {
            add(faults, line, found.isEmpty() ? SheetRefusal.OWNER : SheetRefusal.OWNERS, name);
        }
        return found.size() == 1 ? Owner.of(found.getFirst()) : Owner.of(by);
    }

    private static Optional<LocalDate> due(SheetRows.Line line, List<SheetFault> faults) {
        var text = line.get(SheetColumn.DUE);
        var day = SheetRows.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            add(faults, line, SheetRefusal.DAY, text);
        }
        return day;
    }

    private static <E extends Enum<E>> Optional<E> named(
            E[] all, Function<E, String> key, String typed, List<Words> languages) {
        for (var one : all) {
            if (languages.stream().anyMatch(words -> words.of(key.apply(one)).equalsIgnoreCase(typed))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static void add(List<SheetFault> faults, SheetRows.Line line, SheetRefusal fault, String typed) {
        faults.add(new SheetFault(line.number(), fault.of(typed)));
    }

    private static Loading fault(SheetRefusal fault, Object... arguments) {
        return new Loading.Faulty(List.of(new SheetFault(0, fault.of(arguments))));
    }
}
