package org.huanjie.mobilisation.post;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 服务站排班表 — who stands at the service post and when; nobody at two places at once, and whoever may not serve any more is out by themselves. */
@Service
@Transactional
public class PostRoster {

    private final JdbcClient sql;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final Ledger ledger;
    private final Ids ids;

    PostRoster(JdbcClient sql, Volunteers volunteers, VolunteerFitness fitness, Ledger ledger, Ids ids) {
        this.sql = sql;
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Those of whoever may serve at this moment, by duty and hour. */
    @Transactional(readOnly = true)
    public List<PostShift> of(String village) {
        var serving = serving(village);
        return all(village).stream()
                .filter(shift -> serving.containsKey(shift.volunteer()))
                .toList();
    }

    /** Who may be put there. */
    @Transactional(readOnly = true)
    public Map<VolunteerId, Volunteer> serving(String village) {
        return fitness.serving(village, DutyKind.VOLUNTEER).stream()
                .collect(Collectors.toMap(Volunteer::id, Function.identity()));
    }

    public Verdict<PostShiftId> add(
            String village, VolunteerId volunteer, ServicePost post, LocalTime starts, LocalTime ends, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var shift = new PostShift(new PostShiftId(ids.next()), volunteer, post, starts, ends);
        var one = volunteers.find(village, volunteer);
        if (one.isEmpty()) {
            reasons.add(PostRefusal.NO_VOLUNTEER.of());
        }
        one.ifPresent(person -> volunteers
                .election(village)
                .ifPresent(election -> reasons.addAll(fitness.against(election, person, DutyKind.VOLUNTEER))));
        if (!starts.isBefore(ends)) {
            reasons.add(PostRefusal.HOURS.of().at("until"));
        }
        all(village).stream()
                .filter(shift::overlaps)
                .map(other -> PostRefusal.OVERLAPS.of(
                        one.map(Volunteer::name).orElse(""),
                        other.starts().toString(),
                        other.ends().toString(),
                        other.post()))
                .forEach(reasons::add);
        return Verdict.unless(reasons, () -> {
            enter(village, shift, by);
            return shift.id();
        });
    }

    public Verdict<Nothing> drop(String village, PostShiftId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        Optional<PostShift> shift =
                all(village).stream().filter(one -> one.id().equals(id)).findFirst();
        if (shift.isEmpty()) {
            reasons.add(PostRefusal.NO_SHIFT.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("DELETE FROM mobilisation.post_shift WHERE id = :id")
                    .param("id", id.uuid())
                    .update();
            ledger.enter(new PostAct.PostLeft(village, shift.orElseThrow().post(), by.signInName()));
        });
    }

    private void enter(String village, PostShift shift, SignedIn by) {
        sql.sql("""
                INSERT INTO mobilisation.post_shift (id, village, volunteer, post, starts, ends, by)
                VALUES (:id, :village, :volunteer, :post, :starts, :ends, :by)""")
                .param("id", shift.id().uuid())
                .param("village", village)
                .param("volunteer", shift.volunteer().uuid())
                .param("post", shift.post().name())
                .param("starts", shift.starts())
                .param("ends", shift.ends())
                .param("by", by.signInName())
                .update();
        ledger.enter(new PostAct.PostManned(village, shift.post(), by.signInName()));
    }

    private List<PostShift> all(String village) {
        return sql
                .sql("SELECT id, volunteer, post, starts, ends FROM mobilisation.post_shift WHERE village = :village")
                .param("village", village)
                .query(PostShift.class)
                .stream()
                .sorted(Comparator.comparing(PostShift::post).thenComparing(PostShift::starts))
                .toList();
    }
}
