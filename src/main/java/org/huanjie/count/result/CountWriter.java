package org.huanjie.count.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Kinships;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.file.CountFile;
import org.huanjie.count.file.Language;
import org.huanjie.count.file.OutcomeFile;
import org.huanjie.count.file.Wordings;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.law.Round;
import org.huanjie.polling.poll.Polling;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 计票文件的编制 — writes a count as the file of docs/count-file.md, and counts that very file: whoever has it comes to the same outcome. */
@Component
public class CountWriter {

    private final Elections elections;
    private final Rules rules;
    private final Polling polling;
    private final SeatedBefore seated;
    private final Kinships kinships;
    private final Candidates candidates;
    private final JsonMapper json;

    CountWriter(
            Elections elections,
            Rules rules,
            Polling polling,
            SeatedBefore seated,
            Kinships kinships,
            Candidates candidates,
            JsonMapper json) {
        this.candidates = candidates;
        this.seated = seated;
        this.kinships = kinships;
        this.elections = elections;
        this.rules = rules;
        this.polling = polling;
        this.json = json;
    }

    /** The count file of these sums; in a direct election nobody was a candidate, and every name was written (R-NM-11). */
    public String file(Sitting sitting, List<PostTally> posts, List<BallotName> names) {
        var election = elections.get(sitting.election());
        var file = new LinkedHashMap<String, Object>();
        settings(election, file);
        file.put("body", sitting.body().name());
        file.put("round", sitting.round().name());
        electorate(election, file);
        file.put("issued", polling.account(election.id()).issued());
        file.put("recovered", sitting.recoveredBallots());
        var seats = seated.seats(election);
        if (seats.woman()) {
            file.put("woman_already_elected", true);
        }
        var relatives = relatives(election, names);
        if (!relatives.isEmpty()) {
            file.put("relatives", relatives);
        }
        Map<VoterId, String> bars = sitting.round() == Round.RECALL ? Map.of() : seated.bars(election, seats, names);
        var named = candidates.direct(election)
                ? names.stream().map(BallotName::asWritten).toList()
                : names;
        file.put(
                "posts",
                posts.stream()
                        .map(post -> post(sitting.round(), post, named, bars))
                        .toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    public static LawfulCount.Result count(String file) {
        return CountFile.count(file.getBytes(StandardCharsets.UTF_8));
    }

    public static String outcome(LawfulCount.Result result, Language language) {
        return new OutcomeFile(Wordings.in(language)).text(result);
    }

    public static String hash(String text) {
        return Digests.hex(text);
    }

    /** The edition, and only what this village's rules set otherwise than it. */
    private void settings(Election election, Map<String, Object> file) {
        var settings = rules.settings(election.id());
        var own = new TreeMap<String, Object>();
        settings.own().entrySet().stream()
                .filter(line -> !line.getKey().ofStanding())
                .forEach(line -> own.put(
                        line.getKey().key(),
                        line.getKey().takes().numeric() ? Integer.valueOf(line.getValue()) : line.getValue()));
        file.put("edition", settings.edition().name());
        if (!own.isEmpty()) {
            file.put("rules", own);
        }
    }

    private void electorate(Election election, Map<String, Object> file) {
        var turnout = polling.turnout(election);
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            file.put("registered", turnout.registered());
            return;
        }
        file.put(election.body() == Body.PARTY_BRANCH ? "due" : "members", turnout.registered());
        file.put("present", turnout.marked());
    }

    /** Pairs of those who were voted for, by what the file calls them. */
    private List<List<String>> relatives(Election election, List<BallotName> names) {
        var labels = new HashMap<VoterId, String>();
        names.forEach(name -> labels.put(name.person(), name.label()));
        return kinships.kept(election).stream()
                .filter(pair -> labels.containsKey(pair.one()) && labels.containsKey(pair.other()))
                .map(pair -> List.of(
                        Objects.requireNonNull(labels.get(pair.one())),
                        Objects.requireNonNull(labels.get(pair.other()))))
                .toList();
    }

    private static Map<String, Object> post(
            Round round, PostTally post, List<BallotName> names, Map<VoterId, String> bars) {
        var line = new LinkedHashMap<String, Object>();
        line.put("post", post.post().name());
        line.put("seats", post.seats());
        line.put("blank", post.blank());
        line.put("void", post.spoilt());
        var tally = new ArrayList<Map<String, Object>>();
        names.stream()
                .filter(name -> round != Round.RECALL || name.code() != BallotName.AGAINST)
                .filter(name -> name.post() == post.post() && (name.source() == Source.CANDIDATE || name.votes() > 0))
                .forEach(name -> tally.add(name(name, bars.get(name.person()))));
        line.put("tally", tally);
        return line;
    }

    private static Map<String, Object> name(BallotName name, @Nullable String bar) {
        var line = new LinkedHashMap<String, Object>();
        line.put("person", name.label());
        line.put("sex", name.sex());
        line.put("votes", name.votes());
        line.put("source", name.source().name());
        if (bar != null) {
            line.put("eligible", false);
            line.put("reason", bar);
        }
        return line;
    }
}
