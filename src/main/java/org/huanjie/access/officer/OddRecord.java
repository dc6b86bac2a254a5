package org.huanjie.access.officer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异常查看表 — the looks of the last thirty days in a county that are odd, for its officer. */
@Service
@Transactional(readOnly = true)
public class OddRecord {

    /** 异常的一次查看. */
    public record Odd(SeenLook look, Set<OddMark> marks) {}

    private record VillageDay(String village, Instant day) {
        static VillageDay of(SeenLook look) {
            return new VillageDay(look.village(), look.at().truncatedTo(ChronoUnit.DAYS));
        }
    }

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST = 5000;

    private final List<KnownKin> kin;
    private final List<WorkUnderWay> work;
    private final AccessSettings settings;
    private final JdbcClient sql;
    private final Clock clock;

    OddRecord(List<KnownKin> kin, List<WorkUnderWay> work, AccessSettings settings, JdbcClient sql, Clock clock) {
        this.kin = kin;
        this.work = work;
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
    }

    /** Those with the most marks first, then the latest. */
    public List<Odd> of(SignedIn officer) {
        var looks = looks();
        var rules = new OddLooks(measure(officer.division()), clock.getZone());
        var people = looks.stream().map(SeenLook::person).collect(Collectors.toSet());
        var known = new HashMap<VillageDay, Boolean>();
        var marks = rules.of(looks, names(people), look -> known.computeIfAbsent(VillageDay.of(look), one -> atWork(look)));
        return looks.stream()
                .filter(look -> marks.containsKey(look.id()))
                .map(look -> new Odd(look, marks.getOrDefault(look.id(), Set.of())))
                .sorted(Comparator.<Odd>comparingInt(odd -> -odd.marks().size())
                        .thenComparing(odd -> odd.look().at(), Comparator.reverseOrder()))
                .toList();
    }

    private OddLooks.Measure measure(String county) {
        return new OddLooks.Measure(
                settings.of(county, AccessSetting.LOOKS_A_DAY),
                settings.of(county, AccessSetting.NIGHT_FROM),
                settings.of(county, AccessSetting.NIGHT_UNTIL));
    }

    private boolean atWork(SeenLook look) {
        return work.stream().anyMatch(one -> one.at(look.village(), look.at()));
    }

    private Map<UUID, Set<String>> names(Set<UUID> people) {
        var names = new HashMap<UUID, Set<String>>();
        kin.forEach(known -> known.names(people)
                .forEach((person, theirs) -> names.computeIfAbsent(person, one -> new HashSet<>())
                        .addAll(theirs)));
        return names;
    }

    private List<SeenLook> looks() {
        return sql.sql("""
                SELECT l.id, l.at, l.account, l.by, coalesce(a.person_name, '') AS person_name, l.role, l.village, l.person, l.what, l.reason
                FROM access.look l LEFT JOIN access.account a ON a.id = l.account
                WHERE l.at >= :since ORDER BY l.at DESC, l.id DESC LIMIT :limit""")
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .param("limit", MOST)
                .query((row, n) -> new SeenLook(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account", UUID.class),
                        row.getString("by"),
                        row.getString("person_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("village"),
                        row.getObject("person", UUID.class),
                        row.getString("what"),
                        row.getString("reason")))
                .list();
    }
}
