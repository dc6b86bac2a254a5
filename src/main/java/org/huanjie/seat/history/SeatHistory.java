package org.huanjie.seat.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.roll.voter.VoterId;

/**
 * 席位沿革 — the seats of a body with everybody who held them, reckoned from its results in their order and from what ended before its time.
 *
 * <p>A change of term ends every sitting and gives the seats out anew; between terms who is elected takes a seat of the post that is free. A pure
 * function: whoever has the results and the endings comes to the same.
 */
public final class SeatHistory {

    /** 当选 — one person of a result. */
    public record Elected(Post post, String name, String sex, Optional<VoterId> person) {}

    /**
     * 一次产生 — a result that stands: which seats the body has by it, and who was elected.
     *
     * @param seats of the whole body; empty between terms, where those of the term hold
     */
    public record Outcome(Election election, LocalDate on, List<PostSeats> seats, List<Elected> people) {}

    private final Body body;
    private final Map<TenureId, Ended> endings;
    private final Map<Post, TreeMap<Integer, List<Tenure>>> seats = new EnumMap<>(Post.class);
    private final Map<Post, Integer> offered = new EnumMap<>(Post.class);

    private SeatHistory(Body body, Map<TenureId, Ended> endings) {
        this.body = body;
        this.endings = endings;
    }

    /** The seats from the highest post to the lowest; those that the body no longer has stay for their history. */
    public static List<MemberSeat> of(Body body, List<Outcome> outcomes, Map<TenureId, Ended> endings) {
        var history = new SeatHistory(body, endings);
        outcomes.forEach(history::add);
        return history.seats();
    }

    private void add(Outcome outcome) {
        if (!outcome.election().procedure().interim()) {
            begin(outcome);
        }
        for (var person : outcome.people()) {
            sit(person, outcome);
        }
    }

    private void begin(Outcome outcome) {
        var over = new Ended(
                EndKind.TERM_OVER, outcome.on(), Optional.of(outcome.election().id()));
        seats.values().forEach(numbers -> numbers.values().forEach(tenures -> {
            if (!tenures.isEmpty() && tenures.getLast().sits()) {
                tenures.add(tenures.removeLast().over(over));
            }
        }));
        offered.clear();
        outcome.seats().forEach(line -> offered.merge(line.post(), line.seats(), Integer::sum));
        outcome.people().stream()
                .map(Elected::post)
                .distinct()
                .forEach(post -> offered.merge(
                        post,
                        (int) outcome.people().stream()
                                .filter(one -> one.post() == post)
                                .count(),
                        Math::max));
        offered.forEach((post, number) -> {
            for (int at = 1; at <= number; at++) {
                seats.computeIfAbsent(post, any -> new TreeMap<>()).computeIfAbsent(at, any -> new ArrayList<>());
            }
        });
    }

    private void sit(Elected person, Outcome outcome) {
        var numbers = seats.computeIfAbsent(person.post(), any -> new TreeMap<>());
        int number = numbers.entrySet().stream()
                .filter(seat -> seat.getKey() <= offered.getOrDefault(person.post(), 0))
                .filter(seat -> isFree(seat.getValue(), outcome))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> numbers.isEmpty() ? 1 : numbers.lastKey() + 1);
        offered.merge(person.post(), number, Math::max);
        var id = TenureId.of(outcome.election().first(), person.post(), person.name());
        numbers.computeIfAbsent(number, any -> new ArrayList<>())
                .add(new Tenure(
                        id,
                        person.post(),
                        number,
                        person.name(),
                        person.sex(),
                        person.person(),
                        outcome.on(),
                        outcome.election(),
                        Optional.ofNullable(endings.get(id))));
    }

    // as of the day of the result: who left later sat then
    private static boolean isFree(List<Tenure> tenures, Outcome outcome) {
        return tenures.isEmpty()
                || tenures.getLast()
                        .ended()
                        .filter(end -> !end.on().isAfter(outcome.on()))
                        .filter(end -> !tenures.getLast().came().equals(outcome.election()))
                        .isPresent();
    }

    private List<MemberSeat> seats() {
        var all = new ArrayList<MemberSeat>();
        seats.forEach((post, numbers) -> numbers.forEach((number, tenures) ->
                all.add(new MemberSeat(body, post, number, number <= offered.getOrDefault(post, 0), tenures))));
        all.sort(Comparator.comparing(seat -> Post.of(body).indexOf(seat.post()))); // a branch's secretary comes first
        return List.copyOf(all);
    }
}
