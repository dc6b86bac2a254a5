package org.huanjie.mobilisation.grid;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 网格拒绝理由 — why grids are not divided, changed or given to somebody. */
public enum GridRefusal implements Refusal {
    NO_GRID,
    NO_ELECTION,
    MOST,
    NOTHING_LEFT,
    NAME,
    NO_HOUSEHOLD,
    NO_VOLUNTEER,
    NOT_THERE,
    STILL_FULL,
    TOO_MANY;

    @Override
    public String rule() {
        return "R-VS-2";
    }

    @Override
    public String family() {
        return "mobilisation.grid.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("mobilisation", "/volunteers"));
    }
}
