package org.huanjie.wall.hall;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Sentence;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 现场异常 — something in the hall that is not in order, and the page below the village on which it is put right.
 *
 * @param grave whether it stops the vote or the count, or puts ballots in doubt
 */
public record HallAlarm(String key, List<Object> arguments, String page, boolean grave) implements Sentence {

    @Override
    public String text(Words words) {
        return Wording.sentence(words, key, arguments);
    }

    /** A desk is running out of ballots with a tenth of what it was given, or five. */
    public static boolean isShort(Desk desk) {
        return desk.left() <= Math.max(5, desk.given() / 10);
    }

    /** All of a hall at this moment, the grave ones first. */
    public static List<HallAlarm> of(Hall hall, LocalDateTime now) {
        return Stream.of(ofBallots(hall), ofBoxes(hall), ofDesks(hall), ofHour(hall, now), ofStaff(hall), ofVenue(hall))
                .flatMap(List::stream)
                .sorted((one, other) -> Boolean.compare(other.grave, one.grave))
                .toList();
    }

    private static List<HallAlarm> ofBallots(Hall hall) {
        var alarms = new ArrayList<HallAlarm>();
        if (!hall.account().agrees()) {
            alarms.add(grave("account", "polling", hall.account().issued(), hall.account().marked()));
        }
        if (hall.marksLost()) {
            alarms.add(grave("marks", "polling"));
        }
        return alarms;
    }

    private static List<HallAlarm> ofBoxes(Hall hall) {
        return hall.boxes().stream()
                .filter(box -> box.stop().isPresent())
                .map(Box::name)
                .map(name -> grave("seal", "polling/boxes", name))
                .toList();
    }

    private static List<HallAlarm> ofDesks(Hall hall) {
        return hall.election().stage() != Stage.POLLING
                ? List.of()
                : hall.desks().stream()
                        .filter(HallAlarm::isShort)
                        .map(desk -> alarm("desk", "polling", desk.name(), desk.left()))
                        .toList();
    }

    // as published: the hour has come, and the hall is not where everybody was told that it would be
    private static List<HallAlarm> ofHour(Hall hall, LocalDateTime now) {
        return hall.vote().stream()
                .filter(vote -> vote.day().equals(now.toLocalDate()))
                .flatMap(vote -> {
                    boolean waits = hall.act() == HallAct.OPEN || hall.act() == HallAct.PREPARE;
                    return waits && !now.toLocalTime().isBefore(vote.from())
                            ? Stream.of(alarm("not-open", hall.act() == HallAct.OPEN ? "polling/opening" : "polling", vote.from().toString()))
                            : Stream.empty();
                })
                .toList();
    }

    private static List<HallAlarm> ofStaff(Hall hall) {
        return hall.staff().stream()
                .filter(member -> member.present().isPresent() && !member.there())
                .map(StaffMember::name)
                .distinct()
                .map(name -> alarm("absent", "polling/opening", name))
                .toList();
    }

    private static List<HallAlarm> ofVenue(Hall hall) {
        return hall.checks().stream()
                .flatMap(check -> check.missing().stream().map(lack -> alarm("venue", "polling/opening", check.item(), lack)))
                .toList();
    }

    private static HallAlarm grave(String kind, String page, Object... arguments) {
        return new HallAlarm("wall.hall.alarm." + kind, List.of(arguments), page, true);
    }

    private static HallAlarm alarm(String kind, String page, Object... arguments) {
        return new HallAlarm("wall.hall.alarm." + kind, List.of(arguments), page, false);
    }
}
