package org.huanjie.discipline.reminder;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.ledger.Act;

/** 每日提醒行为 — what is done with a series: never a text, never who got one. */
sealed interface ReminderAct extends Act {

    /** A series was made. */
    record SeriesMade(String village, SeriesId series, LocalDate first, LocalDate last, List<String> classes, String by)
            implements ReminderAct {
        @Override
        public String kind() {
            return "discipline.series";
        }
    }

    /** A step was taken: written, proposed, returned, approved, stopped, or by the clock. */
    record SeriesStepped(String village, SeriesId series, SeriesStep step, SeriesState state, int version, String by)
            implements ReminderAct {
        @Override
        public String kind() {
            return "discipline.series-step";
        }
    }

    /** What became of a day: sent by the authority of the two who approved, missed, or held back. */
    record DayOver(
            String village,
            SeriesId series,
            LocalDate day,
            SentDay.Outcome outcome,
            int messages,
            List<String> approvedBy,
            String by)
            implements ReminderAct {
        @Override
        public String kind() {
            return "discipline.reminder-day";
        }
    }
}
