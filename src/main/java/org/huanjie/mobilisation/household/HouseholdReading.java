package org.huanjie.mobilisation.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.text.Typing;

/**
 * 住户表的理解 — from lines to households with their voters, or everything that is wrong, each with its line. Lines of one group and number are
 * one household; what it says of the place stands on any of them and nowhere otherwise.
 */
final class HouseholdReading {

    /** 读出的住户 — a household with who lives there. */
    record Found(HouseholdDraft draft, Optional<PhoneNumber> phone, List<VoterId> voters) {}

    static final int FAULTS = 200;
    private static final Pattern GROUP = Pattern.compile("\\p{IsHan}?(\\p{Nd}{1,2})\\p{IsHan}{0,4}");
    private static final Pattern WHOLE = Pattern.compile("-?\\p{Nd}{1,6}");

    private record Key(int group, String number) {}

    private final Map<String, List<VoterCard>> byName;
    private final BiPredicate<VoterCard, String> bears;
    private final List<Reason> faults = new ArrayList<>();
    private final Map<Key, Found> found = new LinkedHashMap<>();
    private final Map<VoterId, Integer> seen = new HashMap<>();

    /** @param bears whether this voter has the identity number, or the last four of it, that was written */
    HouseholdReading(List<VoterCard> roll, BiPredicate<VoterCard, String> bears) {
        this.byName = roll.stream().collect(Collectors.groupingBy(card -> PersonName.form(card.name())));
        this.bears = bears;
    }

    Verdict<List<Found>> read(List<HouseholdSheet.Line> lines) {
        lines.forEach(this::take);
        return faults.isEmpty()
                ? Verdict.done(List.copyOf(found.values()))
                : Verdict.refused(faults.stream().limit(FAULTS).toList());
    }

    private void take(HouseholdSheet.Line line) {
        int before = faults.size();
        int group = group(line);
        var number = line.get(HouseholdColumn.NUMBER);
        if (number.isEmpty() || number.length() > HouseholdDraft.LONGEST_NUMBER) {
            fault(HouseholdRefusal.LINE_NUMBER, line, number);
        }
        var order = whole(line, HouseholdColumn.ORDER, 0, HouseholdDraft.LAST_ORDER, HouseholdRefusal.LINE_ORDER);
        var place = place(line);
        var phone = phone(line);
        var voter = voter(line, group);
        if (faults.size() == before) {
            var key = new Key(group, number);
            int next = order.orElseGet(
                    () -> found.containsKey(key) ? found.get(key).draft().order() : found.size() + 1);
            merge(
                    line,
                    key,
                    new Found(
                            new HouseholdDraft(group, number, next, place),
                            phone,
                            voter.stream().toList()));
        }
    }

    private void merge(HouseholdSheet.Line line, Key key, Found one) {
        var other = found.get(key);
        if (other == null) {
            found.put(key, one);
            return;
        }
        boolean silent = one.draft().place().equals(HouseholdPlace.UNSAID);
        boolean first = other.draft().place().equals(HouseholdPlace.UNSAID);
        if (!silent && !first && !one.draft().place().equals(other.draft().place())
                || one.draft().order() != other.draft().order()
                || one.phone().isPresent()
                        && other.phone().isPresent()
                        && !one.phone().equals(other.phone())) {
            fault(HouseholdRefusal.LINE_OTHERWISE, line, key.number());
            return;
        }
        var voters = new ArrayList<>(other.voters());
        voters.addAll(one.voters());
        found.put(
                key,
                new Found(first ? one.draft() : other.draft(), other.phone().or(one::phone), voters));
    }

    private int group(HouseholdSheet.Line line) {
        var matcher = GROUP.matcher(line.get(HouseholdColumn.GROUP));
        var group = matcher.matches() ? Typing.number(matcher.group(1)) : OptionalInt.empty();
        if (group.isEmpty() || group.getAsInt() < 1 || group.getAsInt() > HouseholdDraft.LAST_GROUP) {
            fault(HouseholdRefusal.LINE_GROUP, line, line.get(HouseholdColumn.GROUP));
        }
        return group.orElse(0);
    }

    private HouseholdPlace place(HouseholdSheet.Line line) {
        int far = 20_000;
        var east = whole(line, HouseholdColumn.EAST, -far, far, HouseholdRefusal.LINE_SPOT);
        var north = whole(line, HouseholdColumn.NORTH, -far, far, HouseholdRefusal.LINE_SPOT);
        var walk = whole(line, HouseholdColumn.WALK, 0, HouseholdPlace.LONGEST_WALK, HouseholdRefusal.LINE_WALK);
        var described = line.get(HouseholdColumn.PLACE);
        if (described.length() > HouseholdPlace.LONGEST) {
            fault(HouseholdRefusal.LINE_PLACE, line, HouseholdPlace.LONGEST);
        }
        if (line.get(HouseholdColumn.EAST).isEmpty()
                != line.get(HouseholdColumn.NORTH).isEmpty()) {
            fault(HouseholdRefusal.LINE_SPOT, line, "");
        }
        return new HouseholdPlace(
                east.isPresent() && north.isPresent()
                        ? Optional.of(new Spot(east.getAsInt(), north.getAsInt()))
                        : Optional.empty(),
                described,
                walk);
    }

    private Optional<PhoneNumber> phone(HouseholdSheet.Line line) {
        var typed = line.get(HouseholdColumn.PHONE);
        var phone = PhoneNumber.of(typed);
        if (!typed.isEmpty() && phone.isEmpty()) {
            fault(HouseholdRefusal.LINE_PHONE, line, "");
        }
        return phone;
    }

    private OptionalInt whole(
            HouseholdSheet.Line line, HouseholdColumn column, int least, int most, HouseholdRefusal why) {
        var text = line.get(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            fault(why, line, text);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    // by name; the number tells namesakes apart, and where none is given the group does if one alone of them belongs to
    // it
    private Optional<VoterCard> voter(HouseholdSheet.Line line, int group, List<VoterCard> bearers) {
        var number = line.get(HouseholdColumn.IDENTITY);
        var those = number.isEmpty()
                ? bearers
                : bearers.stream().filter(card -> bears.test(card, number)).toList();
        if (those.size() > 1) {
            var ofGroup = those.stream().filter(card -> card.group() == group).toList();
            those = ofGroup.size() == 1 ? ofGroup : those;
        }
        if (those.size() == 1) {
            return Optional.of(those.getFirst());
        }
        fault(
                bearers.isEmpty()
                        ? HouseholdRefusal.LINE_NOT_ON_ROLL
                        : those.isEmpty() ? HouseholdRefusal.LINE_OTHER_NUMBER : HouseholdRefusal.LINE_NAMESAKES,
                line,
                line.get(HouseholdColumn.NAME));
        return Optional.empty();
    }

    private Optional<VoterId> voter(HouseholdSheet.Line line, int group) {
        var name = line.get(HouseholdColumn.NAME);
        var card = voter(line, group, byName.getOrDefault(PersonName.form(name), List.of()));
        card.ifPresent(one -> {
            var earlier = seen.putIfAbsent(one.id(), line.number());
            if (earlier != null) {
                faults.add(HouseholdRefusal.LINE_TWICE.of(line.number(), name, earlier));
            }
        });
        return card.map(VoterCard::id);
    }

    private void fault(HouseholdRefusal why, HouseholdSheet.Line line, Object said) {
        faults.add(why.of(line.number(), said));
    }
}
