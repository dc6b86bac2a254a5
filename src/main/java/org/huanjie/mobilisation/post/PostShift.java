package org.huanjie.mobilisation.post;

import java.time.LocalTime;
import org.huanjie.mobilisation.volunteer.VolunteerId;

/** 排班 — one volunteer at one duty of the service post, from when until when on the day of the vote. */
public record PostShift(PostShiftId id, VolunteerId volunteer, ServicePost post, LocalTime starts, LocalTime ends) {

    /** Whether both want the same person at the same time. */
    boolean overlaps(PostShift other) {
        return volunteer.equals(other.volunteer) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
