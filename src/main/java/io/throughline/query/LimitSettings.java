package io.throughline.query;

import io.throughline.document.DocumentLimits;
import io.throughline.plan.PlanLimits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be ({@code throughline.limits}).
 *
 * @param body the length of its body
 * @param characters the length of its document
 * @param tokens how many names, values and signs the document has
 * @param nesting how many brackets may be open at once, in the document or the body
 * @param depth how many fields may stand one inside the other
 * @param aliases how many fields may have an alias, in fragments at every spread
 * @param rootFields how many fields an operation may have at its root
 * @param directives how many directives may stand at one place
 * @param fields how many fields an operation may have, in fragments at every spread
 * @param cost how many nodes an answer may hold
 * @param relationships how many relationships a selection may go from its root
 */
@ConfigurationProperties("throughline.limits")
public record LimitSettings(@DefaultValue("1MB") DataSize body, @DefaultValue("100000") int characters,
		@DefaultValue("5000") int tokens, @DefaultValue("100") int nesting, @DefaultValue("15") int depth,
		@DefaultValue("100") int aliases, @DefaultValue("50") int rootFields, @DefaultValue("5") int directives,
		@DefaultValue("2000") int fields, @DefaultValue("100000") long cost, @DefaultValue("10") int relationships) {

	DocumentLimits document() {
		return new DocumentLimits(this.characters, this.tokens, this.nesting, this.depth, this.aliases, this.rootFields,
				this.directives, this.fields);
	}

	PlanLimits plan() {
		return new PlanLimits(this.cost, this.relationships);
	}

}
