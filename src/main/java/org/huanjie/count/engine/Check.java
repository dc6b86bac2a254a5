package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Places;
import org.huanjie.law.Round;
import java.util.List;
import java.util.stream.Stream;

/**
 * 数据校验 — what no count of real ballots can be, each check with the places where it fails. Numbers already refused as
 * negative take part in no further check. docs/rules.md, invariants.
 */
@FunctionalInterface
public interface Check {

    List<Check> ALL = List.of(
            Check::editionIsOfTheBody,
            Check::noNegativeBallots,
            Check::noMorePresentThanEntitled,
            Check::noMoreIssuedThanEntitled,
            Check::noRelativeOfOneself,
            Check::somePost,
            Check::recallIsOfOnePerson,
            PostChecks::all);

    Stream<Fault> of(Count count);

    static List<Fault> faults(Count count) {
        return ALL.stream().flatMap(check -> check.of(count)).toList();
    }

    static Stream<Fault> when(boolean wrong, String path, Fault.Code code, Object... arguments) {
        return wrong ? Stream.of(Fault.at(path, code, arguments)) : Stream.empty();
    }

    static Stream<Fault> negative(String path, long number) {
        return when(number < 0, path, Fault.Code.NEGATIVE, number);
    }

    private static Stream<Fault> editionIsOfTheBody(Count count) {
        var edition = count.settings().edition();
        return when(
                edition.party() != count.body().party(),
                "edition",
                Fault.Code.EDITION_OF_ANOTHER_BODY,
                edition.name(),
                count.body().name());
    }

    private static Stream<Fault> noNegativeBallots(Count count) {
        var ballots = Stream.concat(negative("issued", count.issued()), negative("recovered", count.recovered()));
        var people = switch (count.electorate()) {
            case Electorate.Roll roll -> negative("registered", roll.registered());
            case Electorate.Meeting meeting ->
                Stream.concat(negative(entitledKey(count), meeting.entitled()), negative("present", meeting.present()));
        };
        return Stream.concat(people, ballots);
    }

    private static String entitledKey(Count count) {
        return count.body().party() ? "due" : "members";
    }

    private static Stream<Fault> noMorePresentThanEntitled(Count count) {
        return count.electorate() instanceof Electorate.Meeting(long entitled, long present)
                ? when(
                        entitled >= 0 && present > entitled,
                        "present",
                        Fault.Code.PRESENT_ABOVE_ENTITLED,
                        present,
                        entitled)
                : Stream.empty();
    }

    private static Stream<Fault> noMoreIssuedThanEntitled(Count count) {
        var most = count.electorate().ballotsAtMost();
        var code = switch (count.electorate()) {
            case Electorate.Roll roll -> Fault.Code.ISSUED_ABOVE_REGISTERED;
            case Electorate.Meeting meeting -> Fault.Code.ISSUED_ABOVE_PRESENT;
        };
        return when(most >= 0 && count.issued() > most, "issued", code, count.issued(), most);
    }

    private static Stream<Fault> noRelativeOfOneself(Count count) {
        return Places.of(
                count.relatives(),
                "relatives",
                (pair, path) -> when(
                        !pair.one().isEmpty() && pair.one().equals(pair.other()),
                        path,
                        Fault.Code.SELF_RELATIVE,
                        pair.one()));
    }

    private static Stream<Fault> somePost(Count count) {
        return when(count.posts().isEmpty(), "posts", Fault.Code.NO_POSTS);
    }

    private static Stream<Fault> recallIsOfOnePerson(Count count) {
        if (count.round() != Round.RECALL) {
            return Stream.empty();
        }
        return Stream.concat(
                when(
                        count.posts().size() > 1,
                        "posts",
                        Fault.Code.RECALL_OF_ONE,
                        count.posts().size()),
                count.posts().stream()
                        .limit(1)
                        .flatMap(post -> when(
                                post.tally().size() != 1,
                                "posts[0].tally",
                                Fault.Code.RECALL_OF_ONE,
                                post.tally().size())));
    }
}
