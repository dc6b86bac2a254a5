package org.huanjie.mobilisation.ride;

import java.time.LocalTime;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RideStop;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.jspecify.annotations.Nullable;

/** 接送行为 — what is done about rides that must be provable; by ids that mean nothing once the rides have gone. */
sealed interface RideAct extends Act {

    /** A county set one of its numbers. */
    record SettingSet(String village, RideSetting setting, int value, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.ride-setting-set";
        }
    }

    /** Somebody asked to be fetched. */
    record Asked(String village, ElectionId election, RiderId ride, RideThrough through, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.ride-asked";
        }
    }

    /** A request was taken back before anybody was fetched. */
    record Withdrawn(String village, ElectionId election, RiderId ride, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.ride-withdrawn";
        }
    }

    /** A rider was fixed to a car or to a time by hand, or set free again. */
    record Pinned(
            String village,
            ElectionId election,
            RiderId ride,
            @Nullable CarId car,
            boolean timed,
            String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.ride-pinned";
        }
    }

    /** A driver's car was entered, its insurance seen. */
    record CarEntered(String village, ElectionId election, CarId car, int seats, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.car-entered";
        }
    }

    /** A car drives no more. */
    record CarFailed(String village, ElectionId election, CarId car, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.car-failed";
        }
    }

    /** A driver drives until this hour, since the poll is longer. */
    record CarLonger(String village, ElectionId election, CarId car, LocalTime until, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.car-longer";
        }
    }

    /** A plan was made. */
    record Planned(
            String village, ElectionId election, RidePlanId plan, PlanCause cause, int riders, int unserved, String by)
            implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.rides-planned";
        }
    }

    /** The times of the plan were told to those who are to be fetched. */
    record Told(String village, ElectionId election, int riders, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.rides-told";
        }
    }

    /** The poll is longer: so many riders may be brought until this hour. */
    record Longer(String village, ElectionId election, LocalTime until, int riders, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.rides-longer";
        }
    }

    /** A car stopped for somebody. */
    record Driven(String village, ElectionId election, RiderId ride, CarId car, RideStop.Kind stop, String by)
            implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.ride-driven";
        }
    }

    /** What was kept of riders and drivers went, 30 days after the vote. */
    record Forgotten(String village, int rides, String by) implements RideAct {
        @Override
        public String kind() {
            return "mobilisation.rides-forgotten";
        }
    }
}
