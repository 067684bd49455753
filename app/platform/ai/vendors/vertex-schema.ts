import { z } from 'zod';

/** The part of OpenAPI 3.0's schema object that Vertex AI takes as `responseSchema`. */
export interface VertexSchema {
  /** OBJECT, ARRAY, STRING, INTEGER, NUMBER or BOOLEAN. */
  type: string;
  description?: string;
  properties?: Record<string, VertexSchema>;
  required?: string[];
  items?: VertexSchema;
  enum?: string[];
  maxItems?: string;
}

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: string[];
  maxItems?: number;
}

/**
 * A schema in the form Vertex AI takes: lengths and bounds are left out, which it does not know or
 * refuses in larger schemas; the answer is checked against the schema itself.
 *
 * @throws where the schema says something there is no word for, e.g. a union.
 */
export function toVertexSchema(schema: z.ZodType): VertexSchema {
  return convert(z.toJSONSchema(schema) as JsonSchema);
}

function convert(schema: JsonSchema): VertexSchema {
  const type = schema.type?.toUpperCase();
  if (type === undefined) throw new Error('Vertex AI has no word for a schema without a type');
  return {
    type,
    ...(schema.description === undefined ? {} : { description: schema.description }),
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, value]) => [key, convert(value)]),
          ),
        }),
    ...(schema.required === undefined ? {} : { required: schema.required }),
    ...(schema.items === undefined ? {} : { items: convert(schema.items) }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(schema.maxItems === undefined ? {} : { maxItems: String(schema.maxItems) }),
  };
}
