package dev.billaudit.ledger;

/** What a charge is for; the section of the bill decides it. */
public enum Category {
    /** 套餐及固定费: plan and fixed fees, the keeping fee of a suspended line among them. */
    PLAN,
    /** 语音通信费. */
    VOICE,
    /** 短彩信费. */
    MESSAGE,
    /** 上网费. */
    DATA,
    /** 宽带及专线月租. */
    BROADBAND,
    /** 自有增值业务费: the carrier's own value-added services. */
    VALUE_ADDED,
    /** 代收费: collected for others (SP). */
    ON_BEHALF,
    /** 违约金, 滞纳金. */
    PENALTY,
    /** 优惠减免, 退费: always negative. */
    CREDIT,
    /** Everything else: 补收费, 集团业务费, 代他人付费, 套餐补差额. */
    OTHER
}
