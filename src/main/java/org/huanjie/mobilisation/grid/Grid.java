package org.huanjie.mobilisation.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.shell.Reason;

/**
 * 网格 — households that lie together, with who answers for them and who goes there at this moment.
 *
 * @param answers one of the volunteers; empty where nobody answers
 * @param volunteers who serves there now
 * @param lost who was put there and does not serve any more, each with the reasons
 * @param households by group and as one walks by
 */
public record Grid(
        GridId id,
        String village,
        int number,
        String name,
        Optional<VolunteerId> answers,
        List<VolunteerId> volunteers,
        Map<VolunteerId, List<Reason>> lost,
        List<HouseholdId> households) {

    /** Whether nobody goes there. */
    public boolean empty() {
        return volunteers.isEmpty();
    }
}
