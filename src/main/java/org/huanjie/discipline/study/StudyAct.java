package org.huanjie.discipline.study;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 学习行为 — what is done about training that must be provable: how many, never who passed and who did not. */
sealed interface StudyAct extends Act {

    /** 登记培训班. */
    record CourseHeld(String village, UUID course, int people, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.course-held";
        }
    }

    /** 发出学习码. */
    record CodesIssued(String village, int people, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.codes-issued";
        }
    }

    /** 撤销培训登记. */
    record CourseDropped(String village, UUID course, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.course-dropped";
        }
    }

    /** 增加题目: in whose bank. */
    record QuestionAdded(String village, String bank, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.question-added";
        }
    }

    /** 停用题目. */
    record QuestionRetired(String village, String bank, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.question-retired";
        }
    }

    /** 用账号打开本人学习页: the first time. */
    record OwnPageBegun(String village, String by) implements StudyAct {
        @Override
        public String kind() {
            return "discipline.own-page-begun";
        }
    }
}
