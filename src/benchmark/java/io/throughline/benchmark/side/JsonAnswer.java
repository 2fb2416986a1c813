package io.throughline.benchmark.side;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.neo4j.driver.Result;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The driver's values as JSON, written without anything in between.
 */
final class JsonAnswer {

	private static final Type MAP = TypeSystem.getDefault().MAP();

	private static final Type LIST = TypeSystem.getDefault().LIST();

	private static final Type STRING = TypeSystem.getDefault().STRING();

	private static final Type INTEGER = TypeSystem.getDefault().INTEGER();

	private static final Type FLOAT = TypeSystem.getDefault().FLOAT();

	private static final Type BOOLEAN = TypeSystem.getDefault().BOOLEAN();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

	private final JsonMapper json;

	JsonAnswer(JsonMapper json) {
		this.json = json;
	}

	/** Writes the one {@code result}, null if there is none, or the list of rows. */
	void write(Result result) {
		boolean rows = result.keys().getFirst().equals("row");
		try (JsonGenerator out = this.json.createGenerator(this.bytes)) {
			if (rows) {
				out.writeStartArray();
				while (result.hasNext()) {
					write(out, result.next().get(0));
				}
				out.writeEndArray();
			}
			else if (result.hasNext()) {
				write(out, result.next().get(0));
			}
			else {
				out.writeNull();
			}
		}
	}

	int length() {
		return this.bytes.size();
	}

	void writeTo(OutputStream out) throws IOException {
		this.bytes.writeTo(out);
	}

	private static void write(JsonGenerator out, Value value) {
		Type type = value.type();
		if (type.equals(STRING)) {
			out.writeString(value.asString());
		}
		else if (type.equals(MAP)) {
			out.writeStartObject();
			for (String key : value.keys()) {
				out.writeName(key);
				write(out, value.get(key));
			}
			out.writeEndObject();
		}
		else if (type.equals(LIST)) {
			out.writeStartArray();
			for (Value element : value.values()) {
				write(out, element);
			}
			out.writeEndArray();
		}
		else if (type.equals(INTEGER)) {
			out.writeNumber(value.asLong());
		}
		else if (type.equals(FLOAT)) {
			out.writeNumber(value.asDouble());
		}
		else if (type.equals(BOOLEAN)) {
			out.writeBoolean(value.asBoolean());
		}
		else if (value.isNull()) {
			out.writeNull();
		}
		else {
			throw new IllegalArgumentException("No statement by hand returns " + type.name() + ".");
		}
	}

}
