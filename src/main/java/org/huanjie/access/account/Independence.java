package org.huanjie.access.account;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 相互独立 — whether two accounts can stand for two people: one person who opened or reset the other's account, or both, could have held
 * both passwords, and an act of two would be the act of one.
 *
 * <p>Two are not independent where they are one account, or bear one name; where within the days set
 * ({@link AccessSetting#INDEPENDENCE_DAYS}) one opened, reset or handed over the other's account or confirmed it; or where within them
 * both went through the hands of one account of their own division alone, as a village's that opened its two tellers. An office above that
 * opened both is the order of things and none of the two: whether that ties them is asked apart ({@link #inOneHand}), where it is known
 * whom others saw.
 */
@Service
public class Independence {

    /** 结论 — independent, or every reason why not. */
    @CheckReturnValue
    public sealed interface Verdict {
        record Independent() implements Verdict {}

        record Dependent(List<Tie> ties) implements Verdict {
            /** As sentences for whoever is refused. */
            public List<Fault> faults() {
                return ties.stream().map(Tie::fault).toList();
            }
        }
    }

    /** 牵连 — one reason why two are not independent. */
    public sealed interface Tie {
        /** 同一账号. */
        record SameAccount(String signInName) implements Tie {}

        /** 同名 — both accounts bear this name. */
        record SameName(String personName) implements Tie {}

        /** 一方经手另一方 — {@code by} opened or reset the account of the other of the two. */
        record OfOther(String account, String by, Handling handling, String when) implements Tie {}

        /** 同村同一人经手双方 — one of their own division had both in hand. */
        record SameHands(String by, String one, String other, String when) implements Tie {}

        /** 同一人经手双方 — one of an office above had both in hand, alone: a tie until one of the two was seen in person. */
        record OneHand(String by, String one, String other, String when) implements Tie {}

        /** As it is said to whoever is refused. */
        default Reason reason() {
            return switch (this) {
                case SameAccount(var name) -> TieRefusal.SAME_ACCOUNT.of(name);
                case SameName(var name) -> TieRefusal.SAME_NAME.of(name);
                case OfOther(var account, var by, var handling, var when) ->
                    TieRefusal.ofOther(handling.kind()).of(by, account, when);
                case SameHands(var by, var one, var other, var when) -> TieRefusal.SAME_HANDS.of(by, one, other, when);
                case OneHand(var by, var one, var other, var when) -> TieRefusal.ONE_HAND.of(by, one, other, when);
            };
        }

        /** The same beside the field of a form. */
        default Fault fault() {
            var said = reason();
            return Fault.of("second", said.what(), said.arguments().toArray());
        }
    }

    private record Bearer(String personName, String division) {}

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Handlings handlings;
    private final AccessSettings settings;
    private final JdbcClient sql;
    private final Clock clock;

    Independence(Handlings handlings, AccessSettings settings, JdbcClient sql, Clock clock) {
        this.handlings = handlings;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether these two may act together. */
    @Transactional(readOnly = true)
    public Verdict between(SignedIn one, SignedIn other) {
        return between(
                one.signInName(),
                Optional.of(new Bearer(one.personName(), one.division())),
                other.signInName(),
                Optional.of(new Bearer(other.personName(), other.division())));
    }

    /** The same, where of the one only the sign-in name is kept, as the {@code by} of an act that now needs its second. */
    @Transactional(readOnly = true)
    public Verdict between(String one, SignedIn other) {
        return between(
                one, bearer(one), other.signInName(), Optional.of(new Bearer(other.personName(), other.division())));
    }

    /** The same of two that are kept by their sign-in names. */
    @Transactional(readOnly = true)
    public Verdict between(String one, String other) {
        return between(one, bearer(one), other, bearer(other));
    }

    /** When and by whom this account was opened, reset or handed over, the newest first. */
    @Transactional(readOnly = true)
    public List<Handling> history(SignedIn person) {
        return handlings.of(person.signInName());
    }

    /** The same of an account that is kept by its sign-in name. */
    @Transactional(readOnly = true)
    public List<Handling> history(String signInName) {
        return handlings.of(signInName);
    }

    /** Why this person cannot act together with any one of these, who are kept by their sign-in names; none where they can. */
    @Transactional(readOnly = true)
    public List<Reason> against(Collection<String> others, SignedIn by) {
        return others.stream()
                .distinct()
                .sorted()
                .map(other -> between(other, by))
                .flatMap(verdict -> verdict instanceof Verdict.Dependent dependent
                        ? dependent.ties().stream().map(Tie::reason)
                        : Stream.of())
                .toList();
    }

    /**
     * That one person who is neither had both of these accounts of a village in hand alone, as an office above that opened all of its
     * staff. It ties nobody by itself: whoever knows that the bearer of one of them was seen by others need not ask it.
     */
    @Transactional(readOnly = true)
    public List<Tie> inOneHand(String village, String one, String other) {
        var ofOther = recentOf(village, other);
        return recentOf(village, one).stream()
                .flatMap(a -> ofOther.stream().filter(b -> byOneAlone(a, b)))
                .<Tie>map(b -> new Tie.OneHand(b.by(), one, other, when(b)))
                .distinct()
                .toList();
    }

    private Verdict between(String one, Optional<Bearer> oneBearer, String other, Optional<Bearer> otherBearer) {
        if (one.equals(other)) {
            return new Verdict.Dependent(List.of(new Tie.SameAccount(one)));
        }
        var ties = new ArrayList<Tie>();
        oneBearer
                .filter(a -> otherBearer
                        .filter(b -> PersonName.same(a.personName(), b.personName()))
                        .isPresent())
                .ifPresent(same -> ties.add(new Tie.SameName(same.personName())));
        var ofOne = recent(one, oneBearer);
        var ofOther = recent(other, otherBearer);
        ofOne.stream().filter(h -> h.isOf(other)).forEach(h -> ties.add(new Tie.OfOther(one, other, h, when(h))));
        ofOther.stream().filter(h -> h.isOf(one)).forEach(h -> ties.add(new Tie.OfOther(other, one, h, when(h))));
        ofOne.stream()
                .flatMap(a -> ofOther.stream().filter(b -> isOneOfTheirOwn(a, b, oneBearer, otherBearer)))
                .map(b -> new Tie.SameHands(b.by(), one, other, when(b)))
                .distinct()
                .forEach(ties::add);
        return ties.isEmpty() ? new Verdict.Independent() : new Verdict.Dependent(List.copyOf(ties));
    }

    // Where one of their own rank opened both alone: a village's team could hold its tellers', its scrutineer's and its
    // issuer's.
    private static boolean isOneOfTheirOwn(Handling a, Handling b, Optional<Bearer> one, Optional<Bearer> other) {
        return byOneAlone(a, b)
                && Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .anyMatch(bearer ->
                                a.byDivision().filter(bearer.division()::equals).isPresent()
                                        && b.byDivision()
                                                .filter(bearer.division()::equals)
                                                .isPresent());
    }

    private static boolean byOneAlone(Handling a, Handling b) {
        return a.by().equals(b.by()) && a.second().isEmpty() && b.second().isEmpty();
    }

    private List<Handling> recentOf(String village, String signInName) {
        var bearer = bearer(signInName).filter(one -> one.division().equals(village));
        return bearer.isEmpty() ? List.of() : recent(signInName, bearer);
    }

    private List<Handling> recent(String signInName, Optional<Bearer> bearer) {
        var days = bearer.map(b -> settings.of(b.division(), AccessSetting.INDEPENDENCE_DAYS))
                .orElse(AccessSetting.INDEPENDENCE_DAYS.unset());
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return handlings.of(signInName).stream()
                .filter(handling -> handling.at().isAfter(since))
                .toList();
    }

    private Optional<Bearer> bearer(String signInName) {
        return sql.sql("SELECT person_name, division FROM access.bearer(:name)")
                .param("name", signInName)
                .query(Bearer.class)
                .optional();
    }

    private String when(Handling handling) {
        return WHEN.withZone(clock.getZone()).format(handling.at());
    }
}
