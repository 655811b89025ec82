package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import lpm.change.ChangePartitionSetting;
import lpm.change.PartitionSetting;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.origin.Subject;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/** One setting of the partition that moves, which must be off. */
record Setting(RuleDescription rule, Move move, Judgement judgement) {

    /** A setting of the partition that moves, by its name in an estate document. */
    static Setting of(RuleDescription rule, Move move, String attribute, Missing missing) {
        return new Setting(rule, move, Judgement.of(rule, Subject.of(move.partition()), attribute, missing));
    }

    /** A fact that no command prints, and that a person may state. */
    static Setting asked(RuleDescription rule, Move move, String attribute) {
        LogicalPartition partition = move.partition();
        return of(
                rule,
                move,
                attribute,
                Missing.asked(
                        partition.key(),
                        attribute,
                        "the %s of %s".formatted(attribute.replace('_', ' '), partition.label())));
    }

    /**
     * Violated if it is set.
     *
     * @param message with a place for the label of the partition
     * @param remedy what mends it, with such a place
     */
    ImmutableList<Finding> mustBeOff(
            Fact<Boolean> set, String message, String remedy, Cost cost, PartitionSetting mended) {
        LogicalPartition partition = move.partition();
        return ImmutableList.of(judgement.judge(
                set,
                on -> !on,
                on -> judgement.violated(
                        message.formatted(partition.label()),
                        Remedy.of(
                                remedy.formatted(partition.label()),
                                cost,
                                new ChangePartitionSetting(partition.key(), mended)))));
    }

    /** The same of something that is there in some number. */
    ImmutableList<Finding> mustBeNone(
            Fact<Integer> count, String message, String remedy, Cost cost, PartitionSetting mended) {
        return mustBeOff(count.map(number -> number > 0), message, remedy, cost, mended);
    }
}
