package org.huanjie.candidacy.review.rules;

import com.fasterxml.jackson.annotation.JsonValue;

/** 核查部门 — an organ that can certify a fact which a criterion asks for, by the code of its entry in the county's list (docs/rules.md, organs). */
public record Organ(@JsonValue String code) {

    @Override
    public String toString() {
        return code;
    }
}
