package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import org.huanjie.ledger.Act;

/** 宣传活动行为 — what is planned, done and corrected: never who attended. */
sealed interface CampaignAct extends Act {

    /** A line entered the plan. */
    record Planned(
            String village,
            PlanItemId item,
            String activity,
            DuePer per,
            LocalDate first,
            LocalDate last,
            int times,
            String by)
            implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.planned";
        }
    }

    /** A line left the plan. */
    record PlanEnded(String village, PlanItemId item, String why, String by) implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.plan-ended";
        }
    }

    /** An activity was held. */
    record Held(String village, ActivityId activity, String activityKind, LocalDate day, int people, String by)
            implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.activity";
        }
    }

    /** What was entered of an activity is corrected, or it was none. */
    record Corrected(String village, ActivityId activity, boolean withdrawn, String why, String by)
            implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.activity-corrected";
        }
    }

    /** A picture was put to an activity. */
    record PhotoPut(String village, ActivityId activity, ActivityPhotoId photo, String sealedHash, String by)
            implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.photo";
        }
    }

    /** A picture was released for everybody to see, or taken back. */
    record PhotoReleased(String village, ActivityPhotoId photo, boolean released, String by) implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.photo-released";
        }
    }

    /** Pictures went with their time. */
    record PhotosErased(String village, int photos, String by) implements CampaignAct {
        @Override
        public String kind() {
            return "discipline.photos-erased";
        }
    }
}
