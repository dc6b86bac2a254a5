package org.huanjie.mobilisation.day;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.polling.desk.HourTotal;

/**
 * 参选率预测 — how many will have drawn at the close, as the polls that closed in this county went: by this hour each had a share of its ballots
 * out, and what is out here is that share of what will be. No law and no decision rests on it.
 *
 * @param low and {@code high}: four of five polls went so
 */
public record TurnoutForecast(int low, int likely, int high) {

    /** From fewer polls nothing is told. */
    static final int LEAST_POLLS = 3;

    /** Of a smaller share nothing can be told yet. */
    private static final double LEAST_SHARE = 0.1;

    private static final int MINUTES = 60;

    /**
     * @param drawn by now
     * @param closed the hours of polls that closed, each from its first
     */
    static Optional<TurnoutForecast> of(int registered, int drawn, LocalTime now, List<List<HourTotal>> closed) {
        var comes = closed.stream()
                .map(poll -> share(poll, now))
                .filter(share -> share >= LEAST_SHARE)
                .map(share -> Math.clamp(Math.round(drawn / share), drawn, Math.max(drawn, registered)))
                .sorted()
                .toList();
        return comes.size() < LEAST_POLLS || drawn == 0
                ? Optional.empty()
                : Optional.of(new TurnoutForecast(at(comes, 0.1), at(comes, 0.5), at(comes, 0.9)));
    }

    // within an hour ballots are taken to go out evenly
    private static double share(List<HourTotal> poll, LocalTime now) {
        int all = poll.stream().mapToInt(HourTotal::issued).sum();
        double out = poll.stream()
                .mapToDouble(hour -> hour.issued() * part(hour, now))
                .sum();
        return all == 0 ? 0 : out / all;
    }

    private static double part(HourTotal total, LocalTime now) {
        int hour = total.hour().getHour();
        if (hour != now.getHour()) {
            return hour < now.getHour() ? 1 : 0;
        }
        return (double) now.getMinute() / MINUTES;
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
