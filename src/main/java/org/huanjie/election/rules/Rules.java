package org.huanjie.election.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选举办法之门 — drafts a village's election rules and freezes them when they are passed (S05; docs/rules.md, settings).
 *
 * <p>Nothing here or in the database changes rules that have been passed; their hash goes into the ledger and the result report.
 */
@Service
@Transactional(readOnly = true)
public class Rules {

    /** 选举办法通过 — the public fact that rules were passed, with the hash that tells them from any others. */
    public record RulesPassed(String village, Body body, String edition, String hash, String by) implements Act {
        @Override
        public String kind() {
            return "election.rules-passed";
        }
    }

    private final RulesStore store;
    private final Elections elections;
    private final ElectionEditions editions;
    private final Meetings meetings;
    private final Ledger ledger;

    Rules(RulesStore store, Elections elections, ElectionEditions editions, Meetings meetings, Ledger ledger) {
        this.store = store;
        this.elections = elections;
        this.editions = editions;
        this.meetings = meetings;
        this.ledger = ledger;
    }

    /** The rules of this election; every round of it goes by those that were passed for the first. */
    public Optional<ElectionRules> find(ElectionId election) {
        return store.find(election);
    }

    /** The edition that this election goes by: of rules that were passed, theirs. */
    public Rulebook edition(ElectionId election) {
        return editions.of(elections.get(election));
    }

    /** The profile that this election goes by: what the village set, or the edition's alone where it has set nothing. */
    public Settings settings(ElectionId election) {
        return find(election).map(ElectionRules::profile).orElseGet(() -> {
            return editions.of(elections.get(election)).settings();
        });
    }

    /** Drafts the rules anew; a setting that is not given takes the edition's default, or stays open where there is none. */
    @Transactional
    public Verdict<ElectionRules> draft(
            ElectionId election, List<PostSeats> posts, Map<Setting, String> settings, SignedIn by) {
        var of = elections.lock(election);
        var edition = editions.of(of);
        var all = new EnumMap<Setting, String>(Setting.class);
        all.putAll(edition.given(of.body().lawful()));
        settings.forEach((setting, value) -> {
            if (!value.isBlank()) {
                all.put(setting, value);
            }
        });
        // whether votes carry down has no source for a direct election: nobody's default answers it (R-NM-11)
        if ("SELF_DIRECT".equals(all.get(Setting.CANDIDACY))
                && settings.getOrDefault(Setting.ROLL_DOWN, "").isBlank()) {
            all.remove(Setting.ROLL_DOWN);
        }
        var reasons = new ArrayList<>(of.body().keepers().against(of.village(), by));
        reasons.addAll(RulesCheck.draft(of, edition, posts, all));
        if (find(election).filter(ElectionRules::passed).isPresent()) {
            reasons.addFirst(RulesRefusal.FROZEN.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var byKey = new TreeMap<String, String>();
        all.forEach((setting, value) -> byKey.put(setting.key(), value));
        var lines = posts.stream().filter(line -> line.seats() > 0).sorted().toList();
        var rules = new ElectionRules(election, edition.name(), edition.base(), lines, byKey, Optional.empty());
        store.draft(of.village(), rules);
        return Verdict.done(rules);
    }

    /** Freezes the drafted rules, which this meeting passed; from here on they never change. */
    @Transactional
    public Verdict<ElectionRules> pass(ElectionId election, UUID meeting, SignedIn by) {
        var of = elections.lock(election);
        var drafted = find(election);
        var reasons = new ArrayList<>(of.body().keepers().against(of.village(), by));
        if (drafted.isEmpty()) {
            reasons.add(RulesRefusal.NONE.of());
        } else {
            reasons.addAll(RulesCheck.open(of, drafted.get()));
            reasons.addAll(RulesCheck.outdated(drafted.get(), editions.of(of)));
        }
        reasons.addAll(undecided(of, meeting));
        if (drafted.isEmpty() || !reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var passed = store.freeze(of, drafted.get(), meeting);
        ledger.enter(new RulesPassed(
                of.village(), of.body(), passed.edition(), passed.frozenHash().orElseThrow(), by.signInName()));
        return Verdict.done(passed);
    }

    /** What keeps the next stage from rules that are passed. */
    public List<Reason> unpassed(Election election) {
        var rules = find(election.id());
        if (rules.filter(ElectionRules::passed).isPresent()) {
            return List.of();
        }
        var reasons = new ArrayList<Reason>();
        reasons.add((rules.isEmpty() ? RulesRefusal.NONE : RulesRefusal.NOT_PASSED).of());
        rules.ifPresent(drafted -> reasons.addAll(RulesCheck.open(election, drafted)));
        return reasons;
    }

    private List<Reason> undecided(Election election, UUID meeting) {
        var edition = editions.of(election).base();
        return meetings.find(election.id(), meeting)
                .filter(held ->
                        held.purpose() == MeetingPurpose.RULES || held.purpose() == MeetingPurpose.PARTY_ELECTION)
                .map(held -> held.against(edition))
                .orElseGet(() -> List.of(RulesRefusal.NO_MEETING.of()));
    }
}
