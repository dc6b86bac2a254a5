package org.huanjie.mobilisation.post;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 排班拒绝理由 — why somebody is not put at the service post. */
public enum PostRefusal implements Refusal {
    NO_VOLUNTEER,
    HOURS,
    OVERLAPS,
    NO_SHIFT;

    @Override
    public String rule() {
        return "R-VS-2";
    }

    @Override
    public String family() {
        return "mobilisation.post.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("mobilisation", "/volunteers"));
    }
}
