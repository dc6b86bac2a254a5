package org.huanjie.access.division;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.division.DivisionActs.ListLoaded;
import org.huanjie.access.division.DivisionActs.SuccessionRecorded;
import org.huanjie.access.division.DivisionActs.SuccessionWithdrawn;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.BroughtLists;
import org.huanjie.region.BroughtLists.Brought;
import org.huanjie.region.DivisionChanges;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.region.Divisions;
import org.huanjie.region.Succession;
import org.huanjie.region.Successions;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 区划办理 — a county's office brings the next list, sees what it changes and loads it, and says which village went into which. */
@Service
public class DivisionOffice {

    /** 看过的名单 — a list that was brought, and what it would change; or its bad lines. */
    public record Seen(UUID id, int edition, Result result) {}

    private final DivisionFile file;
    private final Divisions divisions;
    private final Successions successions;
    private final BroughtLists lists;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DivisionOffice(
            DivisionFile file,
            Divisions divisions,
            Successions successions,
            BroughtLists lists,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.file = file;
        this.divisions = divisions;
        this.successions = successions;
        this.lists = lists;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads a list and says what it changes; it is kept until it is loaded or another is brought. */
    @Transactional
    public Verdict<Seen> bring(String county, int edition, byte[] content, SignedIn by) {
        var reasons = Permission.SET_COUNTY.against(county, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var brought = new Brought(ids.next(), county, edition, content);
        var result = preview(brought);
        if (result instanceof Result.Seen) {
            lists.keep(brought, OffsetDateTime.now(clock), by.signInName());
        }
        return Verdict.done(new Seen(brought.id(), edition, result));
    }

    /** What a list that was brought changes, read anew; empty where it is not there any more. */
    @Transactional
    public Optional<Seen> look(String county, UUID id, SignedIn by) {
        return Permission.SET_COUNTY.isOf(by, county)
                ? lists.find(county, id).map(brought -> new Seen(brought.id(), brought.edition(), preview(brought)))
                : Optional.empty();
    }

    /** Loads it as it was brought. */
    @Transactional
    public Verdict<Nothing> load(String county, Seen seen, SignedIn by) {
        var brought = lists.find(county, seen.id());
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (brought.isEmpty()) {
            reasons.add(DivisionRefusal.LIST_GONE.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return switch (file.load(stream(brought.get()), list(brought.get()))) {
            case Result.Loaded _ -> {
                lists.drop(county);
                ledger.enter(loaded(county, seen, by));
                yield Verdict.done();
            }
            case Result.Kept(var underWay) -> Verdict.refused(DivisionRefusal.KEPT.of(underWay.size()));
            case Result.Faulty(var _, var total) -> Verdict.refused(DivisionRefusal.FAULTY.of(total));
            case Result.Seen _ -> throw new IllegalStateException();
        };
    }

    /** That one village, which is none any more, went into another; many to many. */
    @Transactional
    public Verdict<Nothing> record(String county, String former, String next, String document, SignedIn by) {
        var reasons = against(county, former, next, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var succession = new Succession(ids.next(), county, former, next, document);
        successions.enter(succession, OffsetDateTime.now(clock), by.signInName());
        ledger.enter(new SuccessionRecorded(county, succession.id(), former, next, document, by.signInName()));
        return Verdict.done();
    }

    /** That this was wrong; the record of it stays. */
    @Transactional
    public Verdict<Nothing> withdraw(String county, UUID id, SignedIn by) {
        var found = successions.find(county, id);
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (found.isEmpty()) {
            reasons.add(DivisionRefusal.NO_SUCCESSION.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var wrong = found.get();
        successions.withdraw(wrong, OffsetDateTime.now(clock), by.signInName());
        ledger.enter(new SuccessionWithdrawn(county, id, wrong.former(), wrong.next(), by.signInName()));
        return Verdict.done();
    }

    private List<Reason> against(String county, String former, String next, SignedIn by) {
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (successions.gone(county).stream().noneMatch(gone -> gone.code().equals(former))) {
            reasons.add(DivisionRefusal.NOT_GONE.of());
        }
        if (divisions.villages(county).stream()
                .noneMatch(village -> village.code().equals(next))) {
            reasons.add(DivisionRefusal.NO_NEXT.of());
        }
        if (successions.of(county).stream()
                .anyMatch(each -> each.former().equals(former) && each.next().equals(next))) {
            reasons.add(DivisionRefusal.RECORDED_ALREADY.of());
        }
        return reasons;
    }

    private Result preview(Brought brought) {
        return file.preview(stream(brought), list(brought));
    }

    private static ByteArrayInputStream stream(Brought brought) {
        return new ByteArrayInputStream(brought.content());
    }

    private DivisionList list(Brought brought) {
        return new DivisionList(
                divisions.find(brought.county()).map(county -> new DivisionFile.Root(county.code(), county.name())),
                brought.edition(),
                brought.county());
    }

    private static ListLoaded loaded(String county, Seen seen, SignedIn by) {
        var changes =
                seen.result() instanceof Result.Seen(var all) ? all.counties() : List.<DivisionChanges.OfCounty>of();
        return new ListLoaded(
                county,
                seen.edition(),
                changes.stream().mapToInt(DivisionChanges.OfCounty::added).sum(),
                changes.stream().mapToInt(DivisionChanges.OfCounty::gone).sum(),
                changes.stream().mapToInt(DivisionChanges.OfCounty::renamed).sum(),
                by.signInName());
    }
}
