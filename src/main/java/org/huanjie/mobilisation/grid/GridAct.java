package org.huanjie.mobilisation.grid;

import org.huanjie.ledger.Act;

/** 网格行为 — what is done about grids that must be provable: which grid by its number, never whose. */
sealed interface GridAct extends Act {

    /** 划分网格. */
    record GridsDivided(String village, int grids, int households, String by) implements GridAct {
        @Override
        public String kind() {
            return "mobilisation.grids-divided";
        }
    }

    /** 修改网格. */
    record GridChanged(String village, int number, String by) implements GridAct {
        @Override
        public String kind() {
            return "mobilisation.grid-changed";
        }
    }

    /** 取消网格. */
    record GridDropped(String village, int number, String by) implements GridAct {
        @Override
        public String kind() {
            return "mobilisation.grid-dropped";
        }
    }

    /** 志愿者入格. */
    record GridAssigned(String village, int number, String by) implements GridAct {
        @Override
        public String kind() {
            return "mobilisation.grid-assigned";
        }
    }

    /** 志愿者出格. */
    record GridReleased(String village, int number, String by) implements GridAct {
        @Override
        public String kind() {
            return "mobilisation.grid-released";
        }
    }
}
