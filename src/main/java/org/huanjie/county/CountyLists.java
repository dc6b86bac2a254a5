package org.huanjie.county;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Lock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县名录簿 — every list as each county has it. A line is never changed; the last one of an entry holds. */
@Service
@Transactional(readOnly = true)
public class CountyLists {

    private final List<CountyList> lists;
    private final ObjectProvider<EntryNeeded> needed;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    CountyLists(
            List<CountyList> lists,
            ObjectProvider<EntryNeeded> needed,
            JdbcClient sql,
            Ledger ledger,
            Clock clock) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(CountyList::code))
                .toList();
        this.needed = needed;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<CountyList> all() {
        return lists;
    }

    public Optional<CountyList> find(String code) {
        return lists.stream().filter(list -> list.code().equals(code)).findFirst();
    }

    /** A list as the county has it in which this division lies. */
    public ListEntries of(String division, CountyList list) {
        return new ListEntries(
                list,
                sql.sql("""
                SELECT code, chinese, english, place, open, at FROM county.entry
                WHERE county = :county AND list = :list ORDER BY seq""")
                        .param("county", new DivisionCode(division).county().digits())
                        .param("list", list.code())
                        .query(ListLine.class)
                        .list());
    }

    /**
     * Adds, names, orders, opens and closes: all of it, or with every fault nothing.
     *
     * @return how many entries are not as they were
     */
    @Transactional
    public Verdict<Integer> keep(String county, CountyList list, List<EntryDraft> drafts, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        Lock.LIST.hold(sql, county + list.code());
        var entries = of(county, list);
        reasons.addAll(new EntryCheck(entries, code -> needed.orderedStream().anyMatch(one -> one.needs(county, list, code)))
                .faults(drafts));
        return Verdict.unless(reasons, () -> write(county, list, entries, drafts, by));
    }

    private int write(String county, CountyList list, ListEntries entries, List<EntryDraft> drafts, SignedIn by) {
        int added = 0;
        int changed = 0;
        for (var draft : drafts) {
            added += draft.code().isEmpty() ? 1 : 0;
            var line = line(entries, draft.code().isEmpty() ? draft.coded(entries.freeCode(added)) : draft, added);
            var before = entries.find(line.code());
            if (before.filter(line.over(before.orElse(null))::equals).isEmpty()) {
                write(county, list, line, by);
                changed++;
            }
        }
        return changed;
    }

    private ListLine line(ListEntries entries, EntryDraft draft, int added) {
        int place = entries.find(draft.code()).map(ListEntry::place).orElse(entries.lastPlace() + added);
        return new ListLine(
                draft.code(),
                draft.chinese().strip(),
                draft.english().strip(),
                draft.place() == 0 ? Math.min(place, EntryCheck.LAST) : draft.place(),
                draft.open(),
                OffsetDateTime.now(clock));
    }

    private void write(String county, CountyList list, ListLine line, SignedIn by) {
        sql.sql("""
                INSERT INTO county.entry (county, list, code, chinese, english, place, open, by, at)
                VALUES (:county, :list, :code, :chinese, :english, :place, :open, :by, :at)""")
                .param("county", county)
                .param("list", list.code())
                .param("code", line.code())
                .param("chinese", line.chinese())
                .param("english", line.english())
                .param("place", line.place())
                .param("open", line.open())
                .param("by", by.signInName())
                .param("at", line.at())
                .update();
        ledger.enter(new EntryKept(
                county,
                list.code(),
                line.code(),
                line.chinese(),
                line.english(),
                line.place(),
                line.open(),
                by.signInName()));
    }
}
